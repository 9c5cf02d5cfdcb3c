"""Links to sign in and to register that somebody else has made, in every spelling: nobody is sent out of the shop."""

import pytest
from flask import Flask

from tests.people import PASSWORD, People, Person
from tests.step_defs.given.accounts import fill_in_sign_in, open_account
from tests.step_defs.storefront.accounts import journeys

LINKS = [
    ("https://evil.example", "another shop"),
    ("https://evil.example/account", "another shop's account"),
    ("HTTPS://EVIL.EXAMPLE", "in capitals"),
    ("//evil.example", "without a beginning"),
    ("///evil.example", "with a slash too many"),
    ("////evil.example", "with two"),
    ("/\\evil.example", "with a backslash"),
    ("\\\\evil.example", "with nothing but"),
    ("/\\/evil.example", "in between"),
    ("\\evil.example", "with one"),
    ("%5C%5Cevil.example", "backslashes in disguise"),
    ("/%5Cevil.example", "one of them"),
    ("%2F%2Fevil.example", "slashes in disguise"),
    ("/%2Fevil.example", "one of them"),
    ("/%252Fevil.example", "twice in disguise"),
    ("%252F%252Fevil.example", "both"),
    ("/%255Cevil.example", "a backslash likewise"),
    ("/%09/evil.example", "a tab between"),
    ("%09//evil.example", "a tab before"),
    ("/%0A/evil.example", "a line break between"),
    ("/account%0D%0ASet-Cookie:%20a=b", "a line of its own"),
    ("/%01/evil.example", "what cannot be printed"),
    ("%01https://evil.example", "likewise, before"),
    ("%20https://evil.example", "a space before"),
    ("/%7F/evil.example", "another"),
    ("javascript:alert(1)", "not a page at all"),
    ("JavaScript:alert(1)", "likewise"),
    ("javascript%3A%2F%2Flocalhost%2F%250Aalert(1)", "likewise, with our name"),
    ("data:text/html,hello", "likewise"),
    ("http:evil.example", "slashes left out"),
    ("https:/evil.example", "one slash left out"),
    ("http:///evil.example", "one slash too many"),
    ("http://[", "what nobody can read"),
    ("http://[::1", "likewise"),
    ("//[", "likewise"),
    ("http://localhost", "our own name, but not ours to follow"),
    ("http://localhost@evil.example", "our own name as a disguise"),
    ("http://localhost.evil.example", "likewise"),
    ("//localhost/account", "our own name without a beginning"),
    ("ada@evil.example", "an e-mail address"),
    ("evil.example", "no slash at all"),
    ("account/orders", "a way from here"),
    ("../account", "a way up"),
    ("?next=/account/orders", "only a question"),
    (".evil.example", "the end of a name"),
    (":80", "a number"),
    ("／／evil.example", "wide slashes"),
    ("/／evil.example", "one of them"),
    ("/⁄evil.example", "a fraction's slash"),
    ("/%E2%80%8B/evil.example", "a space without width"),
    ("%FF%FE", "no text at all"),
    ("/account/orders&next=https://evil.example", "two ways at once"),
    ("https://evil.example&next=/account/orders", "the other way round"),
    ("", "nothing"),
]
"""How it is written, and how it is meant."""

SLIPPED_IN = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "http://[",
    "/%2Fevil.example",
]

TO_REGISTER = [
    "https://evil.example",
    "/\\evil.example",
    "http://[",
]

INTO_THE_SHOP = [
    ("/search%3Fq%3Ddill", "/search?q=dill"),
    ("/search%3Fq%3Dsalt%2526vinegar", "/search?q=salt%26vinegar"),
    ("/search%3Fq%3Dcaf%25C3%25A9%2Band%2B50%2525", "/search?q=caf%C3%A9+and+50%25"),
    ("/account/orders%3Fbefore%3D7%23bottom", "/account/orders?before=7#bottom"),
    ("/search%3Fq%3Dhttps%3A//evil.example", "/search?q=https://evil.example"),
    ("/shelves/caf%25C3%25A9%2520au%2520lait", "/shelves/caf%C3%A9%20au%20lait"),
]


@pytest.fixture
def ada(app: Flask, people: People) -> Person:
    open_account(app, people["Ada"])
    return people["Ada"]


@pytest.mark.parametrize(("forged", "meant"), LINKS)
def test_a_forged_link_to_sign_in_ends_in_her_account(ada: Person, forged: str, meant: str) -> None:
    ada.browser.open(f"/sign-in?next={forged}")
    fill_in_sign_in(ada)
    assert (ada.browser.url, ada.browser.heading) == ("/account", "Hello, Ada"), meant


@pytest.mark.parametrize("forged", SLIPPED_IN)
def test_what_is_slipped_into_the_sign_in_ends_in_her_account(ada: Person, forged: str) -> None:
    journeys.send_by_hand(ada.browser, "/sign-in", {"email": ada.email, "password": PASSWORD, "next": forged})
    assert (ada.browser.url, ada.browser.heading) == ("/account", "Hello, Ada")


@pytest.mark.parametrize("forged", TO_REGISTER)
def test_a_forged_link_to_register_ends_in_her_account(people: People, forged: str) -> None:
    people["Ada"].browser.open(f"/register?next={forged}")
    journeys.register(people["Ada"])
    assert (people["Ada"].browser.url, people["Ada"].browser.heading) == ("/account", "Hello, Ada")


@pytest.mark.parametrize(("link", "arrives"), INTO_THE_SHOP)
def test_a_link_into_the_shop_is_followed_to_the_letter(ada: Person, link: str, arrives: str) -> None:
    ada.browser.open(f"/sign-in?next={link}")
    fill_in_sign_in(ada)
    signed_in, *rest = ada.browser.last_trail
    path, _, fragment = arrives.partition("#")
    assert (signed_in.method, signed_in.status) == ("POST", 302)
    assert [hop.path for hop in rest] == [path]
    assert ada.browser.response.history[-1].location.partition("#")[2] == fragment
