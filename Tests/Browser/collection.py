"""The clerk's day in the collection office, in Chinese: import a list, say who its doubtful rows are, assess, take a family's payment, put a mistake right, import a file, resolve a doubt, look at the reports."""
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

    # A list of civil affairs: two people of the register whose numbers were lost on the way, and one whom nobody knows.
    def narrow(name):
        page.set_viewport_size({"width": 360, "height": 800})
        fits(page, name)
        accessible(page, f"{name} on a phone")
        page.screenshot(path=f"{shots}/collection-{name.replace(' ', '-')}-360.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    page.goto(base + "/persons?q=5")
    people = []
    for cells in page.locator("main tbody tr").evaluate_all(
        "rows => rows.map(r => [...r.cells].map(c => c.innerText.trim()))"
    ):
        if all(cells[0] != other[0] for other in people):
            people.append(cells)
    people = people[:2]
    page.goto(season)
    way("名单导入")
    check("no list was imported yet", "还没有导入过名单" in main(), main()[:300])
    seen("the lists")
    shot("lists")
    way("导入一份名单")
    seen("the form of a list")
    shot("list-form")
    narrow("the form of a list")
    page.set_input_files("input[type=file]", {"name": "坏.xlsx", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n\0\0\0"})
    page.get_by_role("button", name="读取这个文件").click()
    check("a picture is refused, and what else is missing said", all(n in main() for n in ("有内容需要更正", "请写来源", "请选名单说的是什么")), main()[:400])
    seen("the file refused")
    shot("list-refused")
    text = "某区低保对象花名册,,,,\n姓名,公民身份号码,性别,出生日期,救助类别\n"
    for name, _, sex, _, birth, *_ in people:
        text += f"{name},5.10222E+17,{sex},{birth},低保\n"
    text += "欧阳不在,,男,1950-01-01,低保\n"
    page.set_input_files("input[type=file]", {"name": "十一月低保.csv", "mimeType": "text/csv", "buffer": text.encode("gb18030")})
    page.select_option("[name=kind]", "categories")
    page.fill("[name=source]", "民政局低保名单")
    page.fill("[name=day]", "2022-11-01")
    page.get_by_role("button", name="读取这个文件").click()
    check("its columns are proposed with the first rows", people[0][0] in main() and page.locator("[name='column.1']").input_value() == "identityNumber", main()[:400])
    seen("the columns")
    shot("list-columns")
    narrow("the columns")
    page.select_option("[name='column.2']", "")
    page.get_by_role("button", name="按这样预览").click()
    check("what it would do is shown, damage said", all(n in main() for n in ("待确认是谁", "登记簿中没有这个人", "证件号码已损坏")), main()[:600])
    seen("the check of a list")
    shot("list-check")
    narrow("the check of a list")
    page.locator("summary", has_text="哪里不对").click()
    page.get_by_role("button", name="回去改列的对应").click()
    check("the columns stand as they were chosen", page.locator("[name='column.2']").input_value() == "" and page.locator("[name='column.0']").input_value() == "name")
    page.select_option("[name='column.2']", "sex")
    page.get_by_role("button", name="按这样预览").click()
    page.get_by_role("button", name="写入").dblclick()
    page.wait_for_timeout(1500)
    page.wait_for_load_state()
    check("it leads to the list", re.search("/lists/[0-9a-f]{32}$", page.url), page.url)
    listed = page.url
    check("two rows wait, and one names nobody", "待确认是谁 2 行" in main() and "登记簿中没有这个人 1 行" in main(), main()[:800])
    seen("the list")
    shot("list")
    narrow("the list")
    page.locator("main a", has_text="看第 3 行").click()
    check("both sides are shown with the reasons", "相符程度" in main() and people[0][1] in main() and "名单" in main(), main()[:600])
    seen("a doubtful row")
    shot("list-row")
    narrow("a doubtful row")
    page.locator(f"main form:has(input[name=person][value='{people[0][1]}'])").get_by_role("button", name="是同一人").click()
    check("the row is decided and written", "已经确认" in main() and people[0][1] in main(), main()[:400])
    shot("list-row-decided")
    way("下一行待确认的")
    page.get_by_role("button", name="不是登记簿里的人").click()
    check("another is nobody of the register", "不是登记簿里的人" in main(), main()[:400])
    page.goto(listed)
    check("only who is not in the register is left", "待确认是谁" not in page.locator("main table").last.inner_text() and "登记簿中没有这个人 1 行" in main(), main()[:800])

    # It was the wrong month: the list is taken back as a whole.
    page.locator("summary", has_text="撤销这份名单").click()
    page.get_by_role("button", name="撤销这份名单").click()
    check("the run of the undoing leads to the list", "撤销" in main(), main()[:300])
    page.goto(season + "/lists")
    check("the list is struck", "已撤销" in main(), main()[:300])
    shot("list-undone")
    page.goto(season)

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
