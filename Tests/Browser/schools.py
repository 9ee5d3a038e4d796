"""Schools in the collection office: one is put on record, its page is empty until a list comes; double insurance and years of lapse have their pages."""


def schools(browser, base, shots, sign_in, check, fits, accessible):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.goto(base + "/")
    sign_in(page, "clerk")

    def main():
        return page.locator("main").inner_text()

    def seen(name):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            fits(page, name)
            accessible(page, f"{name} at {width} px")
            page.screenshot(path=f"{shots}/{name.replace(' ', '-')}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    page.get_by_role("link", name="征缴", exact=True).first.click()
    season = page.url.split("?")[0]
    page.goto(season + "/schools")
    page.fill("[name=code]", "3150000012")
    page.fill("[name=name]", "渝北区两江第一实验中学校")
    page.check("[name=kind][value=school]")
    seen("the list of schools")
    page.click("main button[type=submit]")
    check("a school put on record has a page", "3150000012" in main() and "还没有学生名单" in main(), main()[:300])
    seen("a school without students")
    page.goto(season + "/lists/new")
    check("lists of students may name it", "渝北区两江第一实验中学校" in page.content())
    page.goto(season + "/doubles")
    check("who is insured twice is asked about", "重复参保" in main(), main()[:300])
    seen("insured twice")
    page.goto(season + "/reports/arrears?known=2020-01-01")
    check("a report says which moment it shows", "截至" in main() and "没有数据" in main(), main()[:300])
    seen("a report of a moment")
    context.close()
