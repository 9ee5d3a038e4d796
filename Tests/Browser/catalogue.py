"""The benefit catalogue: an item found by a part of its name, its history, and what a version brought."""


def the_catalogue(browser, base, shots, sign_in, check, fits, accessible):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    sign_in(page, "clerk")

    def both(name):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            fits(page, name)
            accessible(page, name)
            page.screenshot(path=f"{shots}/{name.replace(' ', '-')}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    page.goto(base + "/catalogue")
    page.fill("[name=q]", "二甲双胍")
    page.get_by_role("button", name="查找").click()
    text = page.locator("main").inner_text()
    check("an item is found by a part of its name", "盐酸二甲双胍片" in text and "甲类" in text and "诊察费" not in text, text[:300])
    both("the catalogue")
    page.get_by_role("link", name="盐酸二甲双胍片").click()
    check("its page says that it is in the catalogue today", "在目录" in page.locator("main").inner_text())
    both("an item of the catalogue")
    page.get_by_role("link", name="1", exact=True).click()
    text = page.locator("main").inner_text()
    check("the version says what came, and a county does not take it back", "调入" in text and "撤销这个版本" not in text, text[:300])
    both("a version of the catalogue")
    context.close()
