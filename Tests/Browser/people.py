"""A newborn written down at the counter, and a death reported with the bill that falls."""
import re


def people_by_hand(browser, base, shots, sign_in, check, fits, accessible):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.goto(base + "/")
    sign_in(page, "clerk")

    def main():
        return page.locator("main").inner_text()

    def both(name):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            fits(page, name)
            accessible(page, name)
            page.screenshot(path=f"{shots}/people-{name.replace(' ', '-')}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    # Somebody grown up, to be the mother.
    page.goto(base + "/persons?q=5001120000")
    rows = page.locator("main tbody tr").evaluate_all("rows => rows.map(r => [...r.cells].map(c => c.innerText.trim()))")
    mother = next(cells for cells in rows if cells[2] == "女" and 20 < int(cells[3]) < 45 and "已故" not in cells[0])
    name, number = mother[0], mother[1]

    page.goto(base + "/persons?q=没有这样的人")
    page.locator("main a", has_text="新增参保人").click()
    check("the name that was looked for stands in the form", page.input_value("[name=name]") == "没有这样的人")
    both("a new person")
    page.fill("[name=name]", f"{name}之女")
    page.get_by_role("button", name="核对").click()
    check("what is missing is said", "有内容需要更正" in main() and page.input_value("[name=name]") == f"{name}之女", main()[:300])
    both("a new person with faults")
    today = page.evaluate("() => new Date(Date.now() + 8 * 3600e3 - 10 * 86400e3).toISOString().slice(0, 10)")
    page.fill("[name=birth]", today)
    page.locator("[name=sex][value=female]").check()
    place = page.locator("[name=place]")
    if place.evaluate("e => e.tagName") == "SELECT":
        page.select_option("[name=place]", index=1)
    else:
        place.fill("500112")
    page.fill("[name=member]", number)
    page.select_option("[name=ground]", "newborn")
    page.get_by_role("button", name="核对").click()
    check("nothing is written before it was checked", "还没有写入" in main() and "新生儿" in main(), main()[:500])
    both("a new person checked")
    page.get_by_role("button", name=re.compile("登记这个人|都不是同一个人")).click()
    check("she has a page of her own", f"{name}之女" in main() and "0 岁" in main(), main()[:400])
    page.locator("main a", has_text="更正与变更").click()
    check("who wrote her down stands in the history", "柜面登记" in main(), main()[:900])
    both("a record to change")
    page.locator("main a", has_text="增加证件").click()
    page.select_option("[name=documentKind]", "birthCertificate")
    page.fill("[name=document]", "A123456789")
    page.fill("[name=reason]", "出生医学证明")
    page.get_by_role("button", name="看看会改变什么").click()
    check("her document is masked", "A*******89" in main() and "A123456789" not in main(), main()[:600])
    page.get_by_role("button", name="记入").click()

    # A death before the year of the season: the bill falls, and comes back when it was a mistake.
    page.goto(base + "/collection")
    season = page.url.split("?")[0]
    year = int(season.rstrip("/").split("/")[-1])
    page.goto(f"{base}/persons/{number}/edit")
    page.locator("main a", has_text="死亡登记").click()
    both("a death reported")
    page.fill("[name=day]", f"{year - 1}-12-20")
    page.fill("[name=reason]", "死亡医学证明")
    page.get_by_role("button", name="看看会改变什么").click()
    check("what the bill becomes is shown first", "已死亡" in main() and f"{year} 年" in main(), main()[:600])
    both("a death looked at")
    page.get_by_role("button", name="记入").click()
    check("the death stands with its ground", "死亡医学证明" in main() and "已故" in main(), main()[:600])
    page.goto(f"{season}/persons/{number}")
    check("the bill says why nothing is owed", "死亡" in main(), main()[:500])
    page.goto(f"{base}/persons/{number}/edit")
    page.locator("main a", has_text="撤销死亡登记").click()
    page.fill("[name=reason]", "本人到场")
    page.get_by_role("button", name="看看会改变什么").click()
    page.get_by_role("button", name="记入").click()
    check("the mistake is put right, and both stand in the history", "本人到场" in main() and "死亡医学证明" in main(), main()[:900])
    both("a record with its history")
    context.close()
