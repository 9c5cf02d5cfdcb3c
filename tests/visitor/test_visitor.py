"""Going about: pages, redirects, other hosts, and the trail of it all."""

from pathlib import Path

import pytest
from flask import Flask, redirect, request, session
from werkzeug.wrappers import Response as BaseResponse

from tests.visitor import FlaskVisitor, Hop, NotOnPage, NotSent, Visitor
from tests.visitor.conftest import Enter, Town


def test_the_flask_visitor_is_a_visitor(town: Town) -> None:
    visitor: Visitor = town.visitor("<h1>Market</h1>")
    assert visitor.heading == "Market"


def test_every_hop_of_a_redirect_is_on_the_trail(town: Town) -> None:
    visitor = town.visitor("<form method=post action='/pass-on?to=/take'><button>Go</button></form>")
    visitor.press("Go")
    assert visitor.trail == [
        Hop("GET", "/", 200),
        Hop("POST", "/pass-on?to=/take", 302),
        Hop("GET", "/take", 200),
    ]
    assert visitor.last_trail == visitor.trail[1:]
    assert (visitor.path, visitor.status) == ("/take", 200)
    assert str(visitor.trail[-1]) == "GET /take → 200"


def test_a_link_is_followed_by_its_accessible_name(enter: Enter) -> None:
    visitor = enter(
        "<a href=/take?text>To  the <b>till</b></a><a href=/take?label aria-label='Pay now'>Pay</a>"
        "<a href=/take?alt><img src=x alt='Our logo'></a><a href=/take?blank target=_blank>New window</a>"
        "<a href=/take?hidden>Remove<span class=visually-hidden> Dill gherkins</span></a>"
    )
    for name, query in {
        "To the till": "text",
        "Pay now": "label",
        "Our logo": "alt",
        "New window": "blank",
        "Remove Dill gherkins": "hidden",
    }.items():
        visitor.open("/")
        visitor.follow(name)
        assert visitor.url == f"/take?{query}"


def test_an_absent_link_is_answered_with_the_links_there_are(enter: Enter) -> None:
    with pytest.raises(NotOnPage, match=r"0 × link 'Out' on .*; there are: 'In', 'Up'"):
        enter("<a href=/a>In</a><a href=/b>Up</a><a>Out</a>").follow("Out")


def test_two_links_of_one_name_are_refused_unless_they_lead_to_one_place(enter: Enter) -> None:
    visitor = enter("<a href=/take?1>Jar</a><a href=/take?2>Jar</a><a href=/take?3>Lid</a><a href=/take?3>Lid</a>")
    with pytest.raises(NotOnPage, match="2 × link 'Jar'"):
        visitor.follow("Jar")
    visitor.follow("Lid")
    assert visitor.url == "/take?3"


def test_a_link_within_the_page_stays_there(enter: Enter) -> None:
    visitor = enter("<a href='#main'>Skip to contents</a>")
    visitor.follow("Skip to contents")
    assert (visitor.trail, visitor.last_trail) == ([Hop("GET", "/", 200)], [])


def test_a_link_to_a_script_or_a_letter_is_no_page(enter: Enter) -> None:
    with pytest.raises(NotOnPage, match="leads to no page"):
        enter("<a href='mailto:ada@example.com'>Write</a>").follow("Write")


def test_relative_links_are_resolved_as_a_browser_does(town: Town) -> None:
    town.pages["/a/b"] = "<a href='c?x=1#y'>On</a>"
    town.pages["/a/c"] = "<h1>There</h1>"
    visitor = town.visitor()
    visitor.open("/a/b")
    visitor.follow("On")
    assert (visitor.heading, visitor.url) == ("There", "/a/c?x=1")


def test_the_trail_shows_addresses_as_they_go_over_the_wire(enter: Enter) -> None:
    visitor = enter("<a href='/pass-on?to=/take%3Fq%3Dcaf%25C3%25A9%2526'>On</a>")
    visitor.follow("On")
    assert visitor.last_trail == [
        Hop("GET", "/pass-on?to=/take%3Fq%3Dcaf%25C3%25A9%2526", 302),
        Hop("GET", "/take?q=caf%C3%A9%26", 200),
    ]
    visitor.open("/café?x=ü")
    assert visitor.url == "/caf%C3%A9?x=%C3%BC"


def test_a_redirect_may_be_relative(town: Town) -> None:
    town.pages["/a/c"] = "<h1>There</h1>"
    town.app.add_url_rule("/a/b", view_func=lambda: redirect("c?x=1"))
    visitor = town.visitor()
    visitor.open("/a/b")
    assert (visitor.heading, visitor.url) == ("There", "/a/c?x=1")


def test_a_fault_of_the_shop_fails_at_once_and_is_shown(town: Town) -> None:
    @town.app.get("/broken")
    def broken() -> str:
        raise ZeroDivisionError("the till fell over")

    visitor = town.visitor()
    with pytest.raises(AssertionError, match="GET /broken → 500: ZeroDivisionError: the till fell over") as caught:
        visitor.open("/broken")
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    with pytest.raises(AssertionError, match="500"):
        visitor.send("GET", "/broken")


def test_a_missing_page_is_a_page_too(enter: Enter) -> None:
    visitor = enter()
    visitor.open("/nowhere")
    assert visitor.status == 404


def test_reloading_asks_again_and_sends_a_form_again(town: Town) -> None:
    visitor = town.visitor("<form method=post action=/take><input name=a value=1><button>Go</button></form>")
    visitor.reload()
    visitor.press("Go")
    visitor.reload()
    assert visitor.trail == [Hop("GET", "/", 200)] * 2 + [Hop("POST", "/take", 200)] * 2
    assert town.counter.forms == [[("a", "1")]] * 2


def test_reloading_after_a_redirect_asks_for_its_end_only(enter: Enter) -> None:
    visitor = enter("<form method=post action='/pass-on?to=/take'><button>Go</button></form>")
    visitor.press("Go")
    visitor.reload()
    assert visitor.last_trail == [Hop("GET", "/take", 200)]


def test_going_back_fetches_the_page_before_and_so_does_going_back_again(town: Town) -> None:
    town.pages |= {"/a": "<h1>A</h1><a href=/b>B</a>", "/b": "<h1>B</h1><a href=/b>B</a>"}
    visitor = town.visitor("<h1>Start</h1><a href=/a>A</a>")
    visitor.follow("A")
    visitor.follow("B")
    visitor.follow("B")
    visitor.back()
    assert visitor.heading == "A"
    visitor.back()
    assert visitor.heading == "Start"
    with pytest.raises(NotOnPage, match="no page to go back to"):
        visitor.back()


def test_going_back_to_the_answer_of_a_form_is_refused(enter: Enter) -> None:
    visitor = enter("<form method=post action=/take><button>Go</button></form>")
    visitor.press("Go")
    visitor.open("/a")
    with pytest.raises(NotSent, match="a browser asks"):
        visitor.back()


def test_a_redirect_to_another_host_ends_the_journey_there(enter: Enter) -> None:
    visitor = enter("<form method=post action='/pass-on?to=https://pay.example/now%3Fa'><button>Pay</button></form>")
    visitor.press("Pay")
    assert visitor.left_for == visitor.path == visitor.url == "https://pay.example/now?a"
    assert [hop.status for hop in visitor.last_trail] == [302]
    with pytest.raises(NotOnPage, match=r"has left for https://pay.example"):
        _ = visitor.text
    visitor.back()
    assert visitor.path == "/"


def test_links_and_forms_to_another_host_end_the_journey_too(enter: Enter) -> None:
    visitor = enter("<a href='https://else.example/a'>Away</a><form action=//pay.example><button>Pay</button></form>")
    visitor.follow("Away")
    assert visitor.left_for == "https://else.example/a"
    visitor.back()
    visitor.press("Pay")
    assert visitor.left_for == "http://pay.example"


def test_an_application_can_stand_in_for_another_host(town: Town) -> None:
    bank = Flask("bank")
    bank.secret_key = "bank"

    @bank.route("/now", methods=["GET", "POST"])
    def now() -> BaseResponse | str:
        if request.method == "POST":
            return redirect("http://localhost/take?paid=" + session["sum"])
        session["sum"] = request.args["sum"]
        return "<h1>The bank</h1><form method=post><button>Confirm</button></form>"

    visitor = town.visitor(
        "<a href='/pass-on?to=https://pay.example/now%3Fsum%3D3'>Pay</a>", elsewhere={"pay.example": bank}
    )
    visitor.follow("Pay")
    assert (visitor.heading, visitor.path) == ("The bank", "https://pay.example/now")
    visitor.press("Confirm")
    assert visitor.url == "/take?paid=3"
    assert visitor.last_trail == [Hop("POST", "https://pay.example/now?sum=3", 302), Hop("GET", "/take?paid=3", 200)]
    assert "session" not in town.counter.headers[-1].get("Cookie", "")


def test_the_method_and_the_form_survive_a_307_to_another_host(town: Town) -> None:
    form = "<form method=post action='/pass-on?status=307&to=https://pay.example/take'><input name=a value=1>"
    visitor = town.visitor(f"{form}<button>Pay</button></form>", elsewhere={"pay.example": town.app})
    visitor.press("Pay")
    assert [hop.method for hop in visitor.last_trail] == ["POST", "POST"]
    assert town.counter.forms == [[("a", "1")], [("a", "1")]]


def test_two_visitors_have_two_cookie_jars(town: Town) -> None:
    ada, grace = town.visitor(), FlaskVisitor(town.app)
    with ada.client.session_transaction() as kept:
        kept["name"] = "Ada"
    with ada.client.session_transaction() as hers, grace.client.session_transaction() as other:
        assert (hers.get("name"), other.get("name")) == ("Ada", None)


def test_the_browser_says_its_language_and_where_it_came_from(town: Town) -> None:
    visitor = town.visitor("<form method=post action=/take><button>Go</button></form>", accept_language="de-CH,de")
    visitor.press("Go")
    sent = town.counter.headers[-1]
    assert (sent["Accept-Language"], sent["Referer"], sent["Origin"]) == (
        "de-CH,de",
        "http://localhost/",
        "http://localhost",
    )
    visitor.open("/take")
    assert "Referer" not in town.counter.headers[-1]


def test_a_hostile_form_is_sent_as_it_is_and_noted(town: Town) -> None:
    visitor = town.visitor()
    visitor.post("/pass-on", {"price": "0"})
    assert town.counter.forms[0] == [("price", "0")]
    assert [str(hop) for hop in visitor.last_trail] == ["POST /pass-on → 302", "GET /take → 200"]
    visitor.send("POST", "/take", json={"a": 1})
    with pytest.raises(NotSent, match="by hand"):
        visitor.reload()


def test_every_page_is_shown_to_those_who_look_after_pages(enter: Enter) -> None:
    seen: list[str] = []
    visitor = enter()
    visitor.after_page.append(lambda one: seen.append(one.path))
    visitor.open("/pass-on")
    visitor.open("/gone")
    assert seen == ["/take", "/gone"]


def test_before_the_first_page_there_is_nothing_to_see(town: Town) -> None:
    with pytest.raises(NotOnPage, match="no page was opened yet"):
        _ = FlaskVisitor(town.app).heading


def test_a_download_is_no_page_but_its_text_can_be_read(town: Town) -> None:
    @town.app.get("/orders.csv")
    def orders() -> tuple[str, dict[str, str]]:
        return "number,total\n1,9.00", {"Content-Type": "text/csv"}

    visitor = town.visitor()
    visitor.open("/orders.csv")
    assert visitor.sees("1,9.00")
    assert visitor.header("Content-Type") == "text/csv"
    with pytest.raises(NotOnPage, match="no page but text/csv"):
        _ = visitor.heading


def test_the_visitor_needs_nothing_from_the_disk(enter: Enter, tmp_path: Path) -> None:
    assert enter("<p>Hello</p>").text == "Hello"
    assert not list(tmp_path.iterdir())
