"""The clerk's day in the collection office, in Chinese: assess, take a family's payment, put a mistake right, import a file, resolve a doubt, look at the reports."""
import re


def day_of_the_clerk(browser, base, shots, sign_in, check, fits, accessible):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.goto(base + "/")
    sign_in(page, "clerk")
    step = 0

    def shot(name):
        nonlocal step
        step += 1
        page.screenshot(path=f"{shots}/collection-{step:02}-{name}.png", full_page=True)

    def seen(name):
        fits(page, name)
        accessible(page, name)

    def main():
        return page.locator("main").inner_text()

    def way(name):
        page.locator("main a", has_text=re.compile(f"^{name}$")).first.click()

    page.get_by_role("link", name="征缴", exact=True).first.click()
    check("the season says how it stands", all(n in main() for n in ("已参保", "还没有缴的人", "收了还没有入账")), main()[:300])
    season = page.url.split("?")[0]
    seen("the season")
    shot("season")

    # Nothing has changed since the first assessment: the preview says so, and there is nothing to confirm.
    way("应缴核定")
    check("an assessment is shown before it is made", "个人应缴" in main() and "没有变化" in main(), main()[:300])
    seen("the assessment")
    shot("assess")

    # A household in which somebody has not paid, found by name.
    page.goto(season + "/persons?q=5")
    seen("finding who pays")
    shot("search")
    family, number = None, None
    links = page.locator("main a[href*='/persons/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for href in links:
        page.goto(base + href)
        boxes = page.locator("main input[type=checkbox]")
        if boxes.count() > (1 if family is None else 0):
            family, number = page.url, href.rsplit("/", 1)[1]
            break
    if family is None:
        for href in links:
            page.goto(base + href)
            if page.locator("main input[type=checkbox]").count():
                family, number = page.url, href.rsplit("/", 1)[1]
                break
    check("somebody has something to pay", family is not None)
    if family is None:
        return
    boxes = page.locator("main input[type=checkbox]")
    count = boxes.count()
    for place in range(count):
        boxes.nth(place).check()
    seen("a person's payment")
    shot("person")
    page.set_viewport_size({"width": 360, "height": 800})
    fits(page, "a person's payment")
    accessible(page, "a person's payment on a phone")
    page.screenshot(path=f"{shots}/collection-person-360.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 900})
    choose = page.locator("[name=payer][value=family]")
    choose.check() if choose.count() else page.select_option("[name=payer]", "family")
    page.get_by_role("button", name="核对金额").click()
    check("what is taken is checked before, in capitals too", "大写" in main() and "元整" in main(), main()[:300])
    seen("the check before taking")
    shot("check")
    page.get_by_role("button", name=re.compile("收费并打印收据")).dblclick()
    # Of two presses the first navigation is given up for the second.
    page.wait_for_timeout(1500)
    page.wait_for_load_state()
    check("it leads to the receipt", re.search("/payments/[0-9a-f]{32}", page.url), page.url)
    receipt = page.url
    check("the receipt is in capitals and has its sum", "大写" in main() and "合计" in main(), main()[:300])
    seen("the receipt")
    shot("receipt")
    page.goto(family)
    check("a family that has paid has nothing to pay", page.locator("main input[type=checkbox]").count() == 0)
    check("pressed twice, it is taken once", page.locator("main tr", has_text="家庭成员").count() <= 1)

    # It was the wrong family: the run is taken back.
    page.goto(receipt)
    page.locator("main a", has_text="所属批次").click()
    seen("the run")
    shot("run")
    page.locator("summary", has_text="撤销这一批").click()
    page.get_by_role("button", name="撤销这一批").click()
    check("the run says that it was taken back", "撤销" in main(), main()[:300])
    shot("undone")
    page.goto(family)
    check("and the family owes again", page.locator("main input[type=checkbox]").count() == count)

    # A file with a wrong row is refused as a whole, with the row and the column.
    def upload(name, rows):
        page.goto(season + "/import")
        text = "税票号码,个人编号,缴费金额,缴费日期\n" + "".join(",".join(row) + "\n" for row in rows)
        page.set_input_files("input[type=file]", {"name": name, "mimeType": "text/csv", "buffer": text.encode()})
        page.get_by_role("button", name="读取并核对").click()

    upload("税务缴费错.csv", [("B1", number, "350", "2022-12-20"), ("B2", number, "三百五", "2022-12-20")])
    check("a wrong row is named with its column", all(n in main() for n in ("整个文件没有收", "3", "缴费金额")), main()[:300])
    seen("the file refused")
    shot("import-refused")
    upload("税务缴费.csv", [("B1", number, "350", "2022-12-20"), ("B2", "没有这个人", "350", "2022-12-21")])
    check("a good file is checked before it is posted", "入账" in main() and "查无此人" in main(), main()[:400])
    seen("the check of a file")
    shot("import-check")
    page.get_by_role("button", name="入账").click()
    page.wait_for_url(re.compile("/runs/[0-9a-f]{32}"))
    check("the run shows the file's payments", "B1" in main() and "B2" in main(), main()[:400])
    shot("import-run")

    # The payment of nobody was for the family's other one, or the same: somebody who owes takes it.
    page.goto(season + "/doubts?reason=nobody")
    seen("the doubts")
    shot("doubts")
    page.locator("main a[href*='/doubts/']", has_text="B2").first.click()
    doubt = page.url
    # A neighbour who owes, of the insured none does.
    for href in links:
        page.goto(doubt)
        page.fill("[name=q]", href.rsplit("/", 1)[1])
        page.get_by_role("button", name="查找").click()
        if page.locator("main input[type=checkbox]").count():
            break
    page.locator("main input[type=checkbox]").first.check()
    seen("a doubt")
    shot("doubt")
    page.get_by_role("button", name="入到所选的人").click()
    check("the doubt is resolved", "已处理" in main() or "处理完" in main(), main()[:400])
    shot("doubt-resolved")

    page.goto(season + "/reports")
    seen("the reports")
    shot("reports")
    page.goto(season + "/reports/coverage-township")
    check("coverage is shown in per cent", "%" in main(), main()[:300])
    seen("the coverage report")
    shot("coverage")
    page.goto(season + "/reports/curve")
    check("the curve is drawn", page.locator("main svg").count() == 1)
    seen("the curve")
    shot("curve")
    page.goto(season + "/reports/reconciliation-day")
    seen("the reconciliation")
    shot("reconciliation")

    # The next year was not assessed yet: looked at first, then confirmed.
    page.goto(season.replace("/2023", "/2024") + "/assess")
    check("a first assessment bills everybody", "新出应缴" in main(), main()[:400])
    seen("the first assessment")
    shot("assess-next-year")
    page.get_by_role("button", name="按以上结果核定").click()
    page.wait_for_url(re.compile("/runs/[0-9a-f]{32}"))
    check("its run says what it was", "应缴核定" in main(), main()[:300])
    shot("assess-run")
    context.close()
