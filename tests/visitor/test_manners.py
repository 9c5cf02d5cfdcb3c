"""Each breach of manners is found, and a page without one passes."""

import pytest
from flask import Flask

from tests.visitor import FlaskVisitor, manners

GOOD = """<!doctype html><html lang=en><head><title>Your cart – Gherkin Shop</title>
<link rel=stylesheet href=/static/shop.css><link rel=canonical href='https://shop.example/cart'></head><body>
<h1>Your cart</h1><img src=/jar.png alt='' width=1 height=1><a href=/>Home</a>
<form method=post><input type=hidden name=csrf_token value=t>
<label for=e>E-mail</label><input id=e type=email name=email autocomplete=email aria-describedby=hint>
<p id=hint>Yours</p>
<button>Go</button></form><form method=post action='https://pay.example/'><button>Pay</button></form>
<form method=post action=/bank data-foreign><button>Pay</button></form>
<script type='application/ld+json'>{}</script><script src=/static/shop.js></script></body></html>"""


def page(markup: str, content_type: str = "text/html") -> FlaskVisitor:
    app = Flask("polite")
    app.add_url_rule("/", view_func=lambda: (markup, {"Content-Type": content_type}))
    visitor = FlaskVisitor(app)
    visitor.after_page.append(manners.check)
    visitor.open("/")
    return visitor


def test_a_polite_page_passes() -> None:
    assert page(GOOD).heading == "Your cart"


def test_what_is_no_page_needs_no_manners() -> None:
    assert page("a,b", "text/csv").text == "a,b"


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ("<h1>Your cart</h1>", "", "the page has 0 h1"),
        ("</h1>", "</h1><h1>Two</h1>", "the page has 2 h1"),
        ("Your cart – Gherkin Shop", "Shop", "title 'Shop', which tells nothing"),
        ("lang=en", "", "<html> does not say its language"),
        ("<p id=hint>", "<p id=e>", r'<p id="e"> shares its id'),
        ("aria-describedby=hint", "aria-describedby=gone", "speaks of 'gone' in aria-describedby"),
        ("for=e", "for=gone", "has no label"),
        ("for=e", "for=gone", "speaks of 'gone' in for"),
        ("<h1>", "<h1 style='color:red'>", "<h1 style=.* is an inline style"),
        ("</head>", "<style>p{}</style></head>", "<style> is an inline style"),
        ("</body>", "<script>alert(1)</script></body>", "<script> is an inline script"),
        ("<button>Go", "<button onclick='x()'>Go", r"is an inline handler \(onclick\)"),
        ("src=/jar.png", "src='https://cdn.example/jar.png'", "is loaded from a third party"),
        ("src=/static/shop.js", "src=//cdn.example/x.js", "is loaded from a third party"),
        ("alt=''", "", "<img .* has no alt"),
        ("width=1 ", "", "<img .* has no width"),
        ("height=1", "", "<img .* has no height"),
        ("name=csrf_token", "name=other", r'<form method="post"> posts without a csrf_token'),
        ("data-foreign", "", "posts without a csrf_token"),
        (" autocomplete=email", "", "asks for something personal without autocomplete"),
        (">Home</a>", "></a>", r'<a href="/"> has no name'),
        (">Go</button>", "><img src=/x alt='' width=1 height=1></button>", "<button> has no name"),
        ("<button>Go</button>", "<input type=image src=/x>", "<input .* has no name"),
    ],
)
def test_each_breach_is_named(good: str, bad: str, why: str) -> None:
    assert good in GOOD
    with pytest.raises(AssertionError, match=why):
        page(GOOD.replace(good, bad, 1))
