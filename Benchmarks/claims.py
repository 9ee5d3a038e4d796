"""Writes claims.csv, persons.csv and opening.csv of an invented year in Yubei (500112), the same for the same seed.

usage: claims.py --rows N [--order sorted|shuffled] [--seed S] --out FOLDER

About 1.5 claims a person. Levels and mean costs are the published national ones of 2023 (37.4, 32.5 and 30.1 % of
stays; 12,765, 6,205 and 2,943 yuan); their spread, the parts outside the scope and the shares of categories are
assumptions. Nothing in the files is rejected.
"""
import argparse, datetime, math, random

# Level, share so far, mean cost in fen.
LEVELS = [("tertiary", 0.374, 1_276_500), ("secondary", 0.699, 620_500), ("primary", 1.0, 294_300)]
# Claims of a person, share so far: 1.5 on average.
CLAIMS = [(1, 0.65), (2, 0.88), (3, 0.97), (4, 1.0)]
# Category, share so far; the rest are ordinary.
CATEGORIES = [("低保", 0.03), ("低保边缘", 0.04), ("特困", 0.045), ("监测对象", 0.05),
              ("低保:2023-01-01..2023-06-30;低保边缘:2023-07-01..2023-12-31", 0.052)]
SPREAD = 0.8
DAYS = [(datetime.date(2022, 11, 1) + datetime.timedelta(n)).isoformat() for n in range(426)]
FIRST = DAYS.index("2023-01-01")


def pick(table, share):
    return next((row for row in table if share < row[1]), None)


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def claim(random, number, person, discharge):
    level, _, mean = pick(LEVELS, random())
    # A lognormal of this mean, from twelve uniform numbers rather than from the library, whose way may change.
    normal = sum(random() for _ in range(12)) - 6
    total = round(mean * math.exp(SPREAD * normal - SPREAD * SPREAD / 2))
    out, over, first = (int(total * random() * most) for most in (0.12, 0.04, 0.08))
    admission = discharge - 1 - int(random() * 14)
    return (f"C{number:08d},{person},{level},{DAYS[admission]},{DAYS[discharge]},"
            f"{yuan(total)},{yuan(out)},{yuan(over)},{yuan(first)}\n")


def person(random, name):
    category = pick(CATEGORIES, random())
    birth = f"{1935 + int(random() * 87)}-{1 + int(random() * 12):02d}-{1 + int(random() * 28):02d}"
    tier = "second" if random() < 0.3 else "first"
    covered = "2023-03-01" if random() < 0.01 else ""
    return f"{name},{birth},500112,{category[0] if category else ''},{tier},{covered}\n"


def opening(random, name):
    entered = int(random() * 5_000_000)
    paid = int(entered * random() * 0.7)
    return (f"{name},basic,{yuan(entered)},{yuan(paid)}\n"
            f"{name},criticalIllness,{yuan(entered - paid)},0.00\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, required=True)
    parser.add_argument("--order", choices=["sorted", "shuffled"], default="sorted")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    source = random.Random(options.seed)
    draw = source.random
    claims, persons, openings = [], [], []
    while len(claims) < options.rows:
        name = f"P{len(persons) + 1:08d}"
        persons.append(person(draw, name))
        if draw() < 0.02:
            openings.append(opening(draw, name))
        count = min(pick(CLAIMS, draw())[0], options.rows - len(claims))
        for discharge in sorted(FIRST + int(draw() * 365) for _ in range(count)):
            claims.append(claim(draw, len(claims) + 1, name, discharge))
    for name, header, rows in [
        ("claims", "claim,person,level,admission,discharge,total,out_of_catalogue,over_limit,first_self_pay\n", claims),
        ("persons", "person,birth,district,categories,tier,covered_from\n", persons),
        ("opening", "person,layer,entered,paid\n", openings),
    ]:
        if options.order == "shuffled":
            # Fisher and Yates, so that the order is the same wherever the seed is.
            for last in range(len(rows) - 1, 0, -1):
                other = int(draw() * (last + 1))
                rows[last], rows[other] = rows[other], rows[last]
        with open(f"{options.out}/{name}.csv", "w", encoding="utf-8") as file:
            file.write(header)
            file.writelines(rows)


main()
