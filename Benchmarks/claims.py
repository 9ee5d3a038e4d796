"""Writes claims.csv, persons.csv and opening.csv for Yubei 2023, the same every time for the same seed.

usage: claims.py --rows N --order sorted|shuffled --seed S --out FOLDER

About 1.5 claims a person; levels, costs and in-scope shares are drawn as in the demonstration region, so that every layer,
cap and group of the policy is met.
"""
import argparse, datetime, os, random

parser = argparse.ArgumentParser()
parser.add_argument("--rows", type=int, default=1_000_000)
parser.add_argument("--order", choices=("sorted", "shuffled"), default="sorted")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--out", default=".")
options = parser.parse_args()

draw = random.Random(options.seed)
means = {"primary": 2943, "secondary": 6205, "tertiary": 12765}
categories = ["destitute", "minimumLiving", "returnedToPoverty", "marginal", "monitored", "impoverishedByIllness"]
first = datetime.date(2023, 1, 1)


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02}"


claims, persons, opening = [], [], []
while len(claims) < options.rows:
    person = f"500112{len(persons) + 1:07}"
    birth = first - datetime.timedelta(days=draw.randrange(365 * 90))
    category = draw.choice(categories) if draw.random() < 0.08 else ""
    persons.append(f"{person},{birth},{draw.choice('MF')},500112,{category},{'second' if draw.random() < 0.1 else 'first'}")
    if draw.random() < 0.02:
        opening.append(f"{person},basic,20000.00,12000.00")
    days = sorted(draw.randrange(5, 365) for _ in range(1 + (draw.random() < 0.33) + (draw.random() < 0.17)))
    for day in days:
        level = draw.choices(("tertiary", "secondary", "primary"), (374, 325, 301))[0]
        total = min(int(draw.lognormvariate(0, 0.9) * means[level] * 67), 200_000_000)
        out, over, self_pay = total * draw.randrange(0, 9) // 100, total * draw.randrange(0, 3) // 100, total * draw.randrange(0, 6) // 100
        discharge = first + datetime.timedelta(days=day)
        admission = discharge - datetime.timedelta(days=draw.randrange(1, 15))
        claims.append(f"C{len(claims) + 1},{person},inpatient,{level},local,{admission},{discharge},"
                      f"{yuan(total)},{yuan(out)},{yuan(over)},{yuan(self_pay)}")
claims = claims[:options.rows]
if options.order == "shuffled":
    draw.shuffle(claims)
    draw.shuffle(persons)

for name, header, rows in (
    ("claims", "claim,person,kind,level,place,admission,discharge,total,out_of_catalogue,over_limit,first_self_pay", claims),
    ("persons", "person,birth,sex,district,categories,tier", persons),
    ("opening", "person,layer,entered,paid", opening),
):
    with open(os.path.join(options.out, f"{name}.csv"), "w") as file:
        file.write(header + "\n" + "\n".join(rows) + "\n")
