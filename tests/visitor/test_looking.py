"""Finding things by the names people know them by, and reading the page."""

import pytest

from tests.visitor import NotOnPage
from tests.visitor.conftest import Enter

SHELF = """
<section><h2>Offers</h2><ul>
  <li><h3><a href=/d>Dill gherkins</a></h3><form method=post action='/take?dill'><button>Add to cart</button></form>
  <li><a href=/s>Sweet gherkins</a> £3.00 <form method=post action='/take?sweet'><button>Add to cart</button></form>
</ul></section>
<section aria-label=Basket><table><caption>Your cart</caption>
  <thead><tr><th>Product<th>Price<th></tr></thead>
  <tbody><tr><th scope=row><a href=/d>Dill gherkins</a> 500 g<td>£4.20<td><button form=f>Remove</button></tr>
  <tr><td>Vouchers<td>£1\N{NO-BREAK SPACE}000.00<td><button>Remove</button></tr></tbody>
  <tfoot><tr><th colspan=2>Total<td>£1,004.20</tr></tfoot></table></section>
<article><h2>Billing</h2><dl><dt>Name<dd>Ada<dt>Street<dd>1 Mill Lane<dd>Back door</dl></article>
<article><h2>Delivery</h2><dl><div><dt>Name</dt><dd>Grace</dd></div></dl></article>
"""


@pytest.mark.parametrize(
    "markup",
    [
        "<label for=x>Town <span aria-hidden=true>*</span></label><input id=x>",
        "<label>Town<input></label>",
        "<input aria-label=Town>",
        "<b id=l>Town</b><input aria-labelledby=l>",
        "<label for=x>Town (optional)</label><input id=x>",
        "<label>Town: <input></label>",
        "<label><span class=visually-hidden>Town</span><input></label>",
        "<label>\n  Town\N{NO-BREAK SPACE} <input>\n</label><label>Town (new)<input></label>",
    ],
)
def test_a_field_is_found_by_every_kind_of_label(enter: Enter, markup: str) -> None:
    visitor = enter(markup)
    visitor.fill("Town", "Bath")
    assert visitor.value("Town") == "Bath"


def test_an_absent_or_ambiguous_field_is_answered_with_the_fields_there_are(enter: Enter) -> None:
    visitor = enter("<label>Name<input></label><label>Name<input></label><input><label>Town (net)<input></label>")
    with pytest.raises(NotOnPage, match=r"2 × field 'Name' on .*; there are: 'Name', '\(nameless\)', 'Town \(net\)'"):
        visitor.fill("Name", "Ada")
    with pytest.raises(NotOnPage, match="0 × field 'Street'"):
        visitor.value("Street")
    assert (visitor.has_field("Town"), visitor.has_field("Street")) == (True, False)


@pytest.mark.parametrize(
    "button",
    ["<button>Buy</button>", "<input type=submit value=Buy>", "<button aria-label=Buy>+</button>",
     "<button><img alt=Buy></button>", "<button title=Buy></button>", "<input type=image alt=Buy>"],
)  # fmt: skip
def test_a_button_is_found_by_every_kind_of_name(enter: Enter, button: str) -> None:
    visitor = enter(f"<form action=/take>{button}</form>")
    assert visitor.has_button("Buy")
    visitor.press("Buy")
    assert visitor.path == "/take"


def test_equal_buttons_are_told_apart_by_the_part_they_stand_in(enter: Enter) -> None:
    visitor = enter(SHELF)
    with pytest.raises(NotOnPage, match="2 × button 'Add to cart'"):
        visitor.press("Add to cart")
    visitor.press("Add to cart", within="Sweet gherkins")
    assert visitor.url == "/take?sweet"
    visitor.back()
    visitor.press("Add to cart", within="Dill gherkins")
    assert visitor.url == "/take?dill"


def test_rows_tables_sections_and_lists_can_be_parts(enter: Enter) -> None:
    visitor = enter(SHELF)
    assert visitor.has_button("Remove", within="Vouchers")
    assert visitor.has_button("Remove", within="Dill gherkins 500 g")
    assert visitor.has_link("Dill gherkins", within="Your cart")
    assert not visitor.has_link("Sweet gherkins", within="Basket")
    assert visitor.sees("Sweet", within="Offers")
    assert not visitor.sees("Sweet", within="Basket")
    with pytest.raises(NotOnPage, match=r"no part of .* is called 'Cellar'; there are: 'Offers', 'Dill gherkins'"):
        visitor.has_link("Up", within="Cellar")


def test_a_table_is_rows_of_header_and_cell(enter: Enter) -> None:
    rows = [
        {"Product": "Dill gherkins 500 g", "Price": "£4.20", "": "Remove"},
        {"Product": "Vouchers", "Price": "£1 000.00", "": "Remove"},
    ]
    assert enter(SHELF).table() == enter(SHELF).table("Your cart") == rows


def test_a_table_without_thead_takes_its_first_row_as_header(enter: Enter) -> None:
    assert enter("<table><tr><th>A<th>B</tr><tr><td>1<td>2</tr></table>").table() == [{"A": "1", "B": "2"}]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("<p>none</p>", "0 × table"),
        ("<table><tr><th>A</table><table><tr><th>B</table>", "2 × table"),
        ("<table><tr><td>1</table>", "no header row"),
        ("<table><tr><th>A<th>A</table>", "two columns"),
    ],
)
def test_a_table_that_cannot_be_read_surely_is_refused(enter: Enter, markup: str, why: str) -> None:
    with pytest.raises(NotOnPage, match=why):
        enter(markup).table()


def test_facts_are_terms_and_totals(enter: Enter) -> None:
    visitor = enter(SHELF)
    assert visitor.facts("Billing") == {"Name": "Ada", "Street": "1 Mill Lane Back door"}
    assert visitor.facts("Your cart") == {"Total": "£1,004.20"}
    with pytest.raises(NotOnPage, match="two things of 'Name': 'Ada' and 'Grace'"):
        visitor.facts()


def test_only_what_is_shown_is_text(enter: Enter) -> None:
    visitor = enter(
        "<style>p{}</style><script>alert(1)</script><p>One</p><p>Two<br>three</p><p hidden>No</p>"
        "<template>No</template>"
        "<p>now<b>here</b></p><details><summary>More</summary>Folded</details><noscript>No</noscript><dialog>No</dialog>"
        "<textarea>No</textarea><!-- No --><input value=No>"
    )
    assert visitor.text == "One Two three nowhere More"
    assert visitor.sees("Two  three")


def test_what_is_folded_must_be_unfolded_first(enter: Enter) -> None:
    visitor = enter("<details><summary>Coupon</summary><p>Yes</p><label>Code<input></label></details>")
    assert not visitor.has_field("Code")
    with pytest.raises(NotOnPage, match=r"0 × field 'Code' \(1 not shown: within <details> \['Coupon'\]\)"):
        visitor.fill("Code", "DILL")
    visitor.press("Coupon")
    visitor.fill("Code", "DILL")
    assert visitor.text == "Coupon Yes Code"
    visitor.press("Coupon")
    assert visitor.text == "Coupon"


def test_the_heading_is_the_only_h1(enter: Enter) -> None:
    assert enter("<h1>Your <b>cart</b></h1>").heading == "Your cart"
    for markup in ("", "<h1>A</h1><h1>B</h1>"):
        with pytest.raises(NotOnPage, match="one h1"):
            _ = enter(markup).heading


def test_title_notices_and_errors_are_read(enter: Enter) -> None:
    visitor = enter(
        "<p role=status>Added.</p><div role=alert>Sold out.</div><p role=status></p><p role=alert hidden>No</p>"
        "<label>Name<input aria-invalid=true aria-describedby='hint name-error'></label><p id=hint>As on the card</p>"
        "<p id=name-error>Please say your name.</p><label>Town<input aria-invalid=true aria-describedby=t></label>"
        "<p id=t>Where?</p><label>Fine<input aria-describedby=hint></label>"
        "<fieldset aria-invalid=true aria-describedby=d><legend>Delivery</legend></fieldset><p id=d>Choose one.</p>"
    )
    assert visitor.title == "Town"
    assert visitor.notices == ["Added.", "Sold out."]
    assert visitor.errors == {"Name": "Please say your name.", "Town": "Where?", "Delivery": "Choose one."}


def test_letters_beyond_ascii_are_read_as_they_are(enter: Enter) -> None:
    assert enter("<p>Gürkchen 9,00&nbsp;€ – 漬物</p>").sees("9,00 € – 漬物")
