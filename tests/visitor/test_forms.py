"""What a form sends, and what a browser would keep back."""

from pathlib import Path

import pytest

from tests.visitor import FlaskVisitor, NotOnPage, NotSent
from tests.visitor.conftest import Enter, Town


def form(contents: str, attributes: str = "method=post action=/take") -> str:
    return f"<form {attributes}>{contents}<button>Send</button></form>"


def sent(town: Town, contents: str, attributes: str = "method=post action=/take") -> list[tuple[str, str]]:
    town.visitor(form(contents, attributes)).press("Send")
    return town.counter.form


def test_only_what_the_page_would_send_is_sent(town: Town) -> None:
    assert sent(
        town,
        "<input type=hidden name=csrf_token value=t><input name=empty><input value=nameless>"
        "<input type=checkbox name=off><input type=checkbox name=on checked>"
        "<input type=checkbox name=news value=yes checked>"
        "<input type=radio name=r value=1><input type=radio name=r value=2 checked>"
        "<input name=out value=1 disabled><fieldset disabled><legend><input name=spared value=1></legend>"
        "<input name=within value=1></fieldset><input readonly name=read value=only>"
        "<button name=other value=1>Other</button><input type=submit name=third value=Third>",
    ) == [
        ("csrf_token", "t"),
        ("empty", ""),
        ("on", "on"),
        ("news", "yes"),
        ("r", "2"),
        ("spared", "1"),
        ("read", "only"),
    ]


def test_the_pressed_button_sends_its_own_name_and_place(town: Town) -> None:
    visitor = town.visitor(
        form(
            "<button name=do value=keep>Keep</button><input type=submit name=do value=Drop>"
            "<button formaction='/take?other' formmethod=get name=do value=ask>Ask</button>"
            "<input type=image name=map alt=Map src=x>"
        )
    )
    expected = {"Keep": [("do", "keep")], "Drop": [("do", "Drop")], "Map": [("map.x", "0"), ("map.y", "0")], "Ask": []}
    for button, values in expected.items():
        visitor.open("/")
        visitor.press(button)
        assert town.counter.form == values
    assert (visitor.url, town.counter.methods[-1]) == ("/take?do=ask", "GET")


def test_fields_and_buttons_outside_may_belong_to_a_form_by_its_id(town: Town) -> None:
    visitor = town.visitor(
        "<form id=b></form><form id=a method=post action=/take><input name=x value=1><input name=not form=b></form>"
        "<input name=far form=a value=2><button form=a name=y value=3>Send</button><input name=lost value=4>"
    )
    visitor.press("Send")
    assert town.counter.form == [("x", "1"), ("far", "2"), ("y", "3")]


def test_a_button_without_a_form_needs_javascript(enter: Enter) -> None:
    with pytest.raises(NotOnPage, match="JavaScript"):
        enter("<button>Add</button>").press("Add")
    with pytest.raises(NotOnPage, match="JavaScript"):
        enter(form("<button type=button>Add</button>")).press("Add")


def test_a_disabled_button_cannot_be_pressed(enter: Enter) -> None:
    visitor = enter(form("<button disabled>Pay</button>"))
    assert not visitor.has_button("Pay")
    with pytest.raises(NotSent, match="disabled"):
        visitor.press("Pay")


def test_a_form_that_asks_replaces_the_query(town: Town) -> None:
    visitor = town.visitor(form("<label>Search<input name=q></label>", "action='/take?page=2#top'"))
    visitor.fill("Search", "dill & <gürk>")
    visitor.press("Send")
    assert town.counter.queries[-1] == "q=dill+%26+%3Cg%C3%BCrk%3E"


def test_a_form_without_an_action_goes_to_the_page_it_stands_on(town: Town) -> None:
    town.pages["/list"] = form("<input name=a value=1>", "")
    visitor = town.visitor()
    visitor.open("/list?old=1")
    visitor.press("Send")
    assert visitor.url == "/list?a=1"


def test_what_was_filled_in_is_sent_and_can_be_read_back(town: Town) -> None:
    visitor = town.visitor(
        form(
            "<label for=n>Name</label><input id=n name=n value=old>"
            "<label>Note <textarea name=note>\nold</textarea></label>"
            "<label><input type=checkbox name=news> Newsletter</label>"
            "<label><input type=checkbox name=terms checked>Terms</label>"
            "<label>Land<select name=l><option value=de>Germany<option value=ch selected>Switzerland</select></label>"
            "<fieldset><legend>Delivery</legend><label><input type=radio name=d value=p checked>Post</label>"
            "<label><input type=radio name=d value=c>Courier</label></fieldset>"
        )
    )
    before = [visitor.value(label) for label in ("Name", "Note", "Land", "Delivery")]
    assert before == ["old", "old", "Switzerland", "Post"]
    visitor.fill("Name", "Ada\n Lovelace")
    visitor.fill("Note", "one\ntwo")
    visitor.tick("Newsletter")
    visitor.untick("Terms")
    visitor.select("Land", "Germany")
    visitor.choose("Courier", within="Delivery")
    after = [visitor.value(label) for label in ("Name", "Note", "Land", "Delivery")]
    assert after == ["Ada Lovelace", "one\ntwo", "Germany", "Courier"]
    assert (visitor.is_ticked("Newsletter"), visitor.is_ticked("Terms"), visitor.is_ticked("Post")) == (
        True,
        False,
        False,
    )
    visitor.press("Send")
    expected = {"n": "Ada Lovelace", "note": "one\r\ntwo", "news": "on", "l": "de", "d": "c"}
    assert dict(town.counter.form) == expected


def test_a_select_starts_as_browsers_start_it(town: Town) -> None:
    options = "<option disabled value=no>Choose<option value=a>A<optgroup disabled><option>B</optgroup><option>  C  c "
    assert sent(town, f"<select name=s>{options}</select><select name=m multiple>{options}</select>") == [("s", "a")]


def test_several_options_are_sent_each(town: Town) -> None:
    visitor = town.visitor(
        form("<label>Sizes<select name=s multiple><option selected>S<option>M<option>L</select></label>")
    )
    assert visitor.options("Sizes") == ["S", "M", "L"]
    visitor.select("Sizes", "M", "L")
    visitor.press("Send")
    assert town.counter.form == [("s", "M"), ("s", "L")]


def test_an_absent_option_is_answered_with_the_options_there_are(enter: Enter) -> None:
    visitor = enter(form("<label>Size<select name=s><option>S<option>M<option disabled>L</select></label>"))
    with pytest.raises(NotOnPage, match="0 × option 'L' in 'Size'; there are: 'S', 'M'"):
        visitor.select("Size", "L")
    with pytest.raises(NotOnPage, match="takes one option"):
        visitor.select("Size", "S", "M")


def test_a_file_travels_only_as_multipart(town: Town, tmp_path: Path) -> None:
    picture = tmp_path / "jar.png"
    picture.write_bytes(b"\x89PNG")
    fields = "<label>Picture<input type=file name=p></label><input type=file name=none><input name=a value=ü>"
    visitor = town.visitor(form(fields, "method=post action=/take enctype=multipart/form-data"))
    visitor.attach("Picture", picture)
    assert visitor.value("Picture") == "jar.png"
    visitor.press("Send")
    assert town.counter.files[-1] == [("p", "jar.png", b"\x89PNG"), ("none", "", b"")]
    assert town.counter.form == [("a", "ü")]
    visitor = town.visitor(form(fields))
    visitor.attach("Picture", picture)
    visitor.press("Send")
    assert town.counter.form == [("p", "jar.png"), ("none", ""), ("a", "ü")]
    with pytest.raises(NotOnPage, match="takes one file"):
        town.visitor(form(fields)).attach("Picture", picture, picture)


REFUSED = [
    ("<label>F<input name=f required></label>", "", "is required"),
    ("<label>F<textarea name=f required></textarea></label>", "", "is required"),
    ("<label>F<input name=f type=number min=1></label>", "0", "less than 1"),
    ("<label>F<input name=f type=number max=9.5 step=any></label>", "9.6", "more than 9.5"),
    ("<label>F<input name=f type=number></label>", "1.5", "not a step of 1 from 0"),
    ("<label>F<input name=f type=number min=1 step=2></label>", "4", "not a step of 2 from 1"),
    ("<label>F<input name=f type=number></label>", "many", "'many' is not a number"),
    ("<label>F<input name=f type=email></label>", "ada@", "not an e-mail address"),
    ("<label>F<input name=f type=email multiple></label>", "ada@x.example, grace", "not an e-mail address"),
    ("<label>F<input name=f type=url></label>", "shop.example", "not a whole web address"),
    ("<label>F<input name=f pattern='[0-9]{5}'></label>", "1234", "does not match"),
    ("<label>F<input name=f minlength=8></label>", "short", "shorter than 8"),
    ("<label>F<input name=f type=date min=2026-01-01></label>", "2025-12-31", "before 2026-01-01"),
    ("<label>F<input name=f type=date max=2026-01-01></label>", "2026-01-02", "after 2026-01-01"),
]


@pytest.mark.parametrize(("field", "value", "why"), REFUSED)
def test_a_browser_keeps_back_what_breaks_a_constraint(town: Town, field: str, value: str, why: str) -> None:
    visitor = town.visitor(form(field))
    visitor.fill("F", value)
    with pytest.raises(NotSent, match=why):
        visitor.press("Send")
    assert not town.counter.forms
    visitor = town.visitor(form(field, "method=post action=/take novalidate"))
    visitor.fill("F", value)
    visitor.press("Send")
    assert town.counter.forms == [[("f", "" if value == "many" else value)]]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("<label>F<input name=f type=number min=0.05 step=0.05></label>", "0.15"),
        ("<label>F<input name=f type=email></label>", " ada@example.com "),
        ("<label>F<input name=f pattern='[0-9]{5}'></label>", ""),
        ("<label>F<input name=f type=number value=2 step=5></label>", "7"),
    ],
)
def test_a_browser_sends_what_keeps_the_constraints(town: Town, field: str, value: str) -> None:
    visitor = town.visitor(form(field))
    visitor.fill("F", value)
    visitor.press("Send")
    assert town.counter.form == [("f", value.strip())]


@pytest.mark.parametrize(
    "field",
    [
        "<input type=checkbox name=f required>",
        "<input type=radio name=f value=1 required><input type=radio name=f value=2>",
        "<select name=f required><option value=''>Choose</select>",
        "<input type=file name=f required>",
    ],
)
def test_nothing_chosen_where_something_must_be_is_kept_back(town: Town, field: str) -> None:
    with pytest.raises(NotSent, match="'f' is required"):
        sent(town, field)
    assert sent(town, field, "method=post action=/take novalidate") in ([], [("f", "")])
    town.visitor(form(f"{field}<button formnovalidate>Later</button>")).press("Later")
    assert sent(town, f"<fieldset disabled>{field}</fieldset>") == []


def test_typing_stops_at_the_length_a_field_takes(town: Town) -> None:
    visitor = town.visitor(form("<label>Code<input name=c maxlength=4></label>"))
    visitor.fill("Code", "DILL2026")
    assert visitor.value("Code") == "DILL"


def test_a_pattern_the_visitor_cannot_read_is_not_passed_over(town: Town) -> None:
    visitor = town.visitor(form(r"<label>Name<input name=c pattern='\p{L}+'></label>"))
    visitor.fill("Name", "Ada")
    with pytest.raises(AssertionError, match="cannot read the pattern"):
        visitor.press("Send")


@pytest.mark.parametrize(
    ("act", "argument"),
    [("fill", "Box"), ("tick", "Line"), ("choose", "Line"), ("select", "Line"), ("attach", "Line"), ("fill", "Fixed")],
)
def test_a_field_takes_only_what_it_is_for(enter: Enter, act: str, argument: str) -> None:
    visitor: FlaskVisitor = enter(
        form("<label>Line<input></label><label>Box<input type=checkbox></label><label>Fixed<input readonly></label>")
    )
    arguments = (argument,) if act in ("tick", "choose") else (argument, "x")
    with pytest.raises(NotOnPage):
        getattr(visitor, act)(*arguments)


def test_the_token_of_the_page_can_be_read(enter: Enter) -> None:
    assert enter(form("<input type=hidden name=csrf_token value=abc>")).csrf_token() == "abc"
    with pytest.raises(NotOnPage, match="no csrf_token"):
        enter(form("")).csrf_token()
