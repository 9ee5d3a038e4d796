"""The main journeys in a real browser, in Chinese: choose a region, settle, open a step, print; on a phone and a wide screen.

Environment: BASE (address of the server), SIGN_INS (file with the demonstration's sign-ins), SHOTS (folder for screenshots).
"""
import os, re
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright, expect

from catalogue import the_catalogue
from collection import day_of_the_clerk
from people import people_by_hand
from person import a_person
from schools import schools

base, shots = os.environ["BASE"], os.environ["SHOTS"]
passwords = {words[0]: words[1] for line in open(os.environ["SIGN_INS"]) if len(words := line.split()) >= 3}
passed = failed = 0


def check(name, holds, detail=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("ok   " if holds else "FAIL ") + name + (f": {detail}" if detail and not holds else ""))


def fits(page, name):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(f"{name} does not scroll sideways at {page.viewport_size['width']} px", wide <= 0, f"{wide} px")


def accessible(page, name):
    serious = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
    check(f"{name}: axe-core finds nothing serious", not serious, "; ".join(v["id"] for v in serious))


def choose(page, name, value):
    """A few choices are all in view, many are a list to open."""
    if page.locator(f"select[name={name}]").count():
        page.select_option(f"[name={name}]", value)
    else:
        page.check(f"[name={name}][value={value}]")


def sign_in(page, who):
    page.goto(base + "/sign-in")
    page.fill("[name=name]", who)
    page.fill("[name=password]", passwords[who])
    page.click("main button[type=submit]")


with sync_playwright() as p:
    browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for width in (360, 768, 1280):
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
        page = context.new_page()

        page.goto(base + "/")
        check("the first page is in Chinese", page.locator("html").get_attribute("lang") == "zh-CN")
        fits(page, "the first page")

        page.goto(base + "/policy")
        fits(page, "the list of policies")
        page.fill("[name=q]", "宁夏")
        page.select_option("[name=what]", "settles")
        page.get_by_role("button", name="查找").click()
        text = page.locator("main").inner_text()
        check("a region is found by its province, and what it can do is said", "银川市" in text and "结算住院" in text and "重庆" not in text, text[:300])
        fits(page, "what was found")
        page.screenshot(path=f"{shots}/policy-list-{width}.png", full_page=True)
        if width == 1280:
            accessible(page, "the list of policies")

        page.goto(base + "/policy/500000/2023")
        check("the policy shows a number with its source", "16,901.00" in page.content() and "可信度" in page.content())
        check("the policy says what is unknown", "尚无依据" in page.content())
        fits(page, "the policy")
        page.screenshot(path=f"{shots}/policy-{width}.png", full_page=True)

        page.goto(base + "/policy/500000/2023")
        page.get_by_role("link", name=re.compile("对照")).click()
        page.select_option("[name=from]", "500000/2023")
        page.select_option("[name=to]", "500000/2023@500112")
        page.get_by_role("button", name="对照").click()
        text = page.locator("main").inner_text()
        check("two policies compared show what became known", "由未知变为已知" in text, text[:300])
        check("and what it means in yuan", "25,772.86" in text and "55 岁低保对象" in text)
        fits(page, "the comparison")
        page.screenshot(path=f"{shots}/policy-diff-{width}.png", full_page=True)
        if width == 1280:
            accessible(page, "the comparison")
            page.goto(base + "/policy/500000/2023")
            accessible(page, "the policy")
            check("an example stands beside the numbers it shows", "算例 EX001：大病保险支付" in page.locator("main").inner_text())
            page.emulate_media(media="print")
            check("the policy prints without navigation", not page.locator(".top").is_visible() and not page.locator(".links").first.is_visible())
            page.pdf(path=f"{shots}/policy.pdf", format="A4")
            check("the policy prints", os.path.getsize(f"{shots}/policy.pdf") > 10_000)
            page.emulate_media(media="screen")

        sign_in(page, "clerk")
        page.goto(base + "/claims/new")
        check("the claim form opens on the year with people", page.locator("select[name=policy]").input_value() == "500000/2023")
        fits(page, "the claim form")
        page.screenshot(path=f"{shots}/form-{width}.png", full_page=True)

        # The published example of Yubei: marginal, tier one, a secondary hospital, 52,000 of which 2,000 out of scope.
        page.check("[name=who][value=described]")
        page.check("[name=tier][value=first]")
        page.check("[name='categories.marginal']")
        page.select_option("[name=district]", "500112")
        page.check("[name=level][value=secondary]")
        choose(page, "kind", "inpatient")
        choose(page, "place", "local")
        page.fill("[name=admission]", "2023年3月1日")
        page.fill("[name=discharge]", "2023/3/10")
        page.fill("[name=total]", "52,000")
        page.fill("[name=outOfCatalogue]", "2000")
        page.get_by_role("button", name=re.compile("试算")).click()
        text = page.locator("main").inner_text()
        check("the statement shows who pays what", all(n in text for n in ("34,790.00", "11,584.80", "5,625.20")), text[:400])
        layer = page.locator("details", has_text="大病保险").first
        layer.locator("summary").first.click()
        check("an opened step says by how much it was missed", "还差 1,691.00 元" in layer.inner_text(), layer.inner_text()[:300])
        fits(page, "the statement")
        page.screenshot(path=f"{shots}/statement-{width}.png", full_page=True)
        if width == 1280:
            accessible(page, "the statement")
            page.pdf(path=f"{shots}/statement.pdf", format="A4")
            check("it prints", os.path.getsize(f"{shots}/statement.pdf") > 10_000)

        # The same person of a district whose aid is not known: no false zero.
        page.goto(base + "/claims/new")
        page.check("[name=who][value=described]")
        page.check("[name=tier][value=first]")
        page.check("[name='categories.marginal']")
        page.check("[name=level][value=secondary]")
        choose(page, "kind", "inpatient")
        choose(page, "place", "local")
        page.fill("[name=admission]", "2023-03-01")
        page.fill("[name=discharge]", "2023-03-10")
        page.fill("[name=total]", "52000")
        page.get_by_role("button", name=re.compile("试算")).click()
        sums = page.locator("dl.sums").inner_text()
        check("where a part is not known the own share is 待定, never zero", "待定" in sums and "至少" in sums and "\n0.00" not in sums, sums)
        fits(page, "the statement that stopped")
        page.screenshot(path=f"{shots}/stopped-{width}.png", full_page=True)

        # Other kinds of care: a visit, and a delivery of twins, which is asked what others are not.
        page.goto(base + "/claims/new?policy=500000/2023")
        page.check("[name=who][value=described]")
        page.check("[name=tier][value=first]")
        page.check("[name=level][value=primary]")
        choose(page, "kind", "outpatient")
        page.fill("[name=discharge]", "2023-03-10")
        page.fill("[name=total]", "２００")
        page.get_by_role("button", name=re.compile("试算")).click()
        check("a visit is worked out", "120.00" in page.locator("main").inner_text(), page.locator("main").inner_text()[:300])
        fits(page, "the statement of a visit")
        page.screenshot(path=f"{shots}/visit-{width}.png", full_page=True)
        page.goto(base + "/claims/new?policy=510100/2024")
        page.check("[name=who][value=described]")
        page.check("[name=level][value=tertiary]")
        check("what a delivery is asked is out of view for a stay", not page.locator("[name=condition]").is_visible())
        choose(page, "kind", "maternity")
        page.select_option("[name=condition]", "caesarean")
        page.select_option("[name=babies]", "2")
        page.fill("[name=discharge]", "2024-07-10")
        page.fill("[name=total]", "9000")
        fits(page, "the form of a delivery")
        page.screenshot(path=f"{shots}/delivery-form-{width}.png", full_page=True)
        page.get_by_role("button", name=re.compile("试算")).click()
        text = page.locator("main").inner_text()
        check("a delivery of twins is worked out", "5,000.00" in text and "2 胎" in text and "剖宫产" in text, text[:300])
        fits(page, "the statement of a delivery")
        page.screenshot(path=f"{shots}/delivery-{width}.png", full_page=True)

        page.goto(base + "/claims")
        fits(page, "the settlements")
        page.locator("main a[href^='/claims/']").filter(has_not_text="新").first.click()
        check("a filed settlement opens", "统筹基金" in page.locator("main").inner_text())
        fits(page, "a filed settlement")
        for path, name in (("/persons", "the search"), ("/journal", "the journal"), ("/trial-balance", "the trial balance")):
            page.goto(base + path)
            fits(page, name)
            page.screenshot(path=f"{shots}/{name.replace(' ', '-')}-{width}.png", full_page=True)
        context.close()

    # Settling for a registered person: checked, confirmed, pressed twice, filed once.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    sign_in(page, "clerk")
    page.goto(base + "/claims")
    page.locator("main a[href^='/claims/']").filter(has_not_text="新").first.click()
    person = re.search(r"/persons/(\w+)/", page.locator("main a[href^='/persons/']").first.get_attribute("href")).group(1)
    page.goto(base + "/claims/new?policy=500000/2023")
    page.check("[name=who][value=registered]")
    page.fill("[name=person]", person)
    page.select_option("[name=facility]", index=1)
    choose(page, "kind", "inpatient")
    choose(page, "place", "local")
    page.fill("[name=admission]", "2023-11-01")
    page.fill("[name=discharge]", "2023-11-09")
    page.fill("[name=total]", "4321.09")
    page.get_by_role("button", name=re.compile("结算并记账")).click()
    check("it asks to check before it posts", "4,321.09" in page.locator("main").inner_text())
    accessible(page, "the check before posting")
    page.screenshot(path=f"{shots}/confirm-1280.png", full_page=True)
    confirm = page.url
    page.get_by_role("button", name=re.compile("结算并记账")).dblclick()
    page.wait_for_url(re.compile("/claims/[0-9a-f]{32}"))
    first = page.url
    check("it leads to a filed statement", "已记账" in page.locator("main").inner_text())
    page.goto(f"{base}/persons/{person}/2023")
    rows = page.locator("table", has_text="2023年11月9日").locator("tr", has_text="4,321.09").count()
    check("pressed twice, it is filed once", rows == 1, str(rows))
    accessible(page, "a person's year")
    page.goto(first)
    page.locator("details", has_text="冲正").last.locator("summary").first.click()
    page.get_by_role("button", name=re.compile("冲正")).first.click()
    page.screenshot(path=f"{shots}/reverse-1280.png", full_page=True)

    page.goto(base + "/claims/new")
    page.get_by_role("button", name=re.compile("试算")).click()
    check("an empty form says what is missing and links to it", page.locator("[role=alert] a, .faults a").count() > 0)
    accessible(page, "the form with mistakes")
    page.goto(base + "/")
    accessible(page, "the first page")
    page.goto(base + "/language?to=en&back=/policy/500000/2023")
    check("the English switch", page.locator("html").get_attribute("lang") == "en")
    context.close()

    day_of_the_clerk(browser, base, shots, sign_in, check, fits, accessible)
    a_person(browser, base, shots, sign_in, check, fits, accessible)
    the_catalogue(browser, base, shots, sign_in, check, fits, accessible)
    people_by_hand(browser, base, shots, sign_in, check, fits, accessible)
    schools(browser, base, shots, sign_in, check, fits, accessible)
    browser.close()

print(f"\n{passed} passed, {failed} failed")
raise SystemExit(1 if failed else 0)
