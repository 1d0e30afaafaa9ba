"""Tests of the audits themselves: each detects a violation that is placed in a page."""

from typing import Any

from playwright.sync_api import Page

from tests.browser import audits

BAD_PAGE = """<!DOCTYPE html><html lang="en"><title>Bad</title><style>
    .wide { width: 2000px } .small { display: block; width: 10px; height: 10px; overflow: hidden }
    .bare:focus-visible { outline: none } .pale:focus-visible { outline: 3px solid #eee }
    .cover { position: fixed; top: 0; left: 0; width: 400px; height: 90px; background: navy }
    .moving { transition: color 1s } html { scroll-behavior: smooth }
    .away { position: fixed; top: -200px }
    </style><body>
    <p><a class="small" href="#a">a</a><a class="small" href="#b">b</a></p>
    <div class="cover"></div>
    <p style="margin-top: 200px"><button class="bare">bare</button></p>
    <p><button class="pale">pale</button></p><button class="away">away</button>
    <p>In a <a href="#c">sentence</a> it is excepted.</p>
    <p class="moving">moves</p><div class="wide">wide</div>
    <div class="holder" style="width: 100px; overflow: auto"><p class="wide">cut</p></div>"""


def test_the_watch_and_axe_would_notice(page: Page, watch: Any, axe: Any) -> None:
    page.goto("/en/")
    page.evaluate(
        """() => {
            const style = document.createElement('style');
            style.textContent = 'h1 { color: red }';
            document.head.append(style);
            const image = document.createElement('img');
            image.src = 'https://elsewhere.invalid/x.png';
            document.querySelector('main').append(image);
        }"""
    )
    page.wait_for_timeout(500)

    assert any("Content Security Policy" in line for line in watch.console)
    assert any("image-alt" in line for line in axe(page))


def test_the_audits_would_notice(page: Page) -> None:
    page.set_content(BAD_PAGE)

    assert any("2000 px" in line or "wide" in line for line in audits.sideways(page))
    small = audits.small_targets(page)
    assert any('"a"' in line for line in small)
    assert not any("sentence" in line for line in small)
    moving = audits.moving(page)
    assert any(line.startswith("transition: p.moving") for line in moving)
    assert any(line.startswith("smooth scroll: html") for line in moving)
    assert any("div.holder" in line for line in audits.cut_off(page))


def test_the_audit_of_focus_would_notice(page: Page) -> None:
    page.set_content(BAD_PAGE)
    found = {}
    for _ in range(5):
        page.keyboard.press("Tab")
        state = audits.focused(page)
        found[state["name"]] = state["wrong"]

    assert any("covered by div.cover" in line for line in found['a.small "a"'])
    assert any("outline none" in line for line in found['button.bare "bare"'])
    assert any("contrast 1.2" in line for line in found['button.pale "pale"'])
    assert any("stands at" in line for line in found['button.away "away"'])
