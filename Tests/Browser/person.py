"""A person found by the number of a document, the number shown whole for a purpose, and the days of their coverage."""
import re


def a_person(browser, base, shots, sign_in, check, fits, accessible):
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
            page.screenshot(path=f"{shots}/{name.replace(' ', '-')}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    # The first of those whose page shows a document and a phone.
    page.goto(base + "/persons?q=5001120000")
    links = page.locator("main a[href^='/persons/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    person = None
    for href in links:
        page.goto(base + href)
        if "居民身份证" in main() and "缴费提醒" in main():
            person = href
            break
    check("somebody has a document and a phone, masked", person is not None and re.search(r"880\*{11}", main()))
    if person is None:
        return
    page.locator("summary", has_text="显示完整号码").click()
    both("a person with numbers")
    page.locator("summary", has_text="显示完整号码").click() if not page.locator("[name=purpose]").is_visible() else None
    which = page.locator("[name=which]")
    first = which.first
    if first.evaluate("e => e.tagName") == "SELECT":
        page.select_option("[name=which]", index=1)
    else:
        first.check()
    page.get_by_role("button", name="显示这个号码").click()
    check("without a purpose nothing is shown", "没有选证件的用途" in main() and not re.search(r"\b88\d{15}[\dX]", main()))
    both("a purpose is missing")
    page.select_option("[name=purpose]", "identity")
    page.get_by_role("button", name="显示这个号码").click()
    found = re.search(r"\b88\d{15}[\dX]", main())
    check("for a purpose the whole number is shown", found is not None and "已记入审计日志" in main(), main()[:200])
    both("a whole number")
    if not found:
        return

    # By that number the same person is found, and it stands in no address.
    page.goto(base + "/persons")
    page.fill("[name=q]", found.group(0))
    page.get_by_role("button", name="查找").click()
    number = person.split("/")[2]
    check("by the number of a document its holder is found", number in main(), main()[:200])
    check("and the number stands in no address", found.group(0) not in page.url, page.url)
    both("found by a number")

    page.goto(base + person)
    page.locator("main a", has_text="哪些天有待遇").click()
    check("the days of coverage have their reasons", "享受待遇的日子" in main() and "以往年度" in main(), main()[:300])
    both("the days of coverage")
    page.fill("[name=known]", "2020-01-01")
    page.get_by_role("button", name="按当时所知再看").click()
    check("as known long before there was nothing", "没有参保登记" in main(), main()[:300])

    # An auditor sees on record that somebody looked, at whom and why.
    other = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = other.new_page()
    page.goto(base + "/")
    sign_in(page, "auditor")
    page.goto(base + "/audit?act=unmasked")
    check("it is on record", number in main() and "核对本人" in main() and found.group(0) not in main(), main()[:300])
    other.close()
    context.close()
