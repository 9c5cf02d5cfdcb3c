"""Orders, as staff handles them."""

from pytest_bdd import scenarios, then, when

from tests.at_once import at_once
from tests.people import People, Person
from tests.step_defs.dealing import open_in_back_office
from tests.step_defs.phrases import phrase

scenarios("backoffice/orders")

BUTTONS = ("Mark as paid", "Mark as sent", "Cancel this order")
DEEDS = {"mark as paid": "/paid", "mark as sent": "", "cancel": "/cancel"}


# -- what staff does --------------------------------------------------------------------------------------------------


@when(phrase("{staff:Person} looks through the orders"))
def looks_through(people: People, staff: str) -> None:
    people[staff].browser.open("/backoffice/")


@when(phrase("{staff:Person} looks for an order by a number nobody was given"))
def looks_for_nothing(people: People, staff: str) -> None:
    people[staff].browser.open("/backoffice/orders/4711")


@when(phrase("{staff:Person} opens {who:Person}'s order in the back office"))
def opens_order(people: People, staff: str, who: str) -> None:
    open_in_back_office(people[staff], people[who])


@when(phrase('{staff:Person} sends {who:Person}\'s order with the tracking number "{number:Text}"'))
def sends(people: People, staff: str, who: str, number: str) -> None:
    open_in_back_office(people[staff], people[who])
    people[staff].browser.fill("Tracking number", number)
    people[staff].browser.press("Mark as sent")


@when(phrase("{staff:Person} sends {who:Person}'s order without a tracking number"))
def sends_untracked(people: People, staff: str, who: str) -> None:
    sends(people, staff, who, "")


@when(phrase("{staff:Person} cancels {who:Person}'s order"))
def cancels(people: People, staff: str, who: str) -> None:
    open_in_back_office(people[staff], people[who])
    people[staff].browser.press("Cancel this order")


@when(phrase("{staff:Person} marks {who:Person}'s order as paid from a page that is out of date"))
def marks_paid_late(people: People, staff: str, who: str) -> None:
    _send(people[staff], people[who], "mark as paid")


@when(phrase("{staff:Person} marks {who:Person}'s order as sent from a page that is out of date"))
def marks_sent_late(people: People, staff: str, who: str) -> None:
    _send(people[staff], people[who], "mark as sent")


@when(phrase("{staff:Person} cancels {who:Person}'s order from a page that is out of date"))
def cancels_late(people: People, staff: str, who: str) -> None:
    _send(people[staff], people[who], "cancel")


@when(phrase("{staff:Person} and {other:Person} send {who:Person}'s order at the same moment"))
def both_send(people: People, staff: str, other: str, who: str) -> None:
    for name in (staff, other):
        open_in_back_office(people[name], people[who])
    at_once(*(lambda name=name: people[name].browser.press("Mark as sent") for name in (staff, other)))


@when(phrase("{staff:Person} types {what} as tracking number of {who:Person}'s order"))
def types_tracking(people: People, staff: str, what: str, who: str) -> None:
    number = {"100 letters": "x" * 100, "101 letters": "x" * 101, "two lines": "PB 1\r\nBcc: grace@example.com"}[what]
    open_in_back_office(people[staff], people[who])
    _send(people[staff], people[who], "mark as sent", tracking=number)


@when(phrase("{thief:Person} tries to {what} {who:Person}'s order in the back office"))
def tries_to(people: People, thief: str, what: str, who: str) -> None:
    if what == "look at":
        open_in_back_office(people[thief], people[who])
    else:
        _send(people[thief], people[who], what)


def _send(person: Person, owner: Person, what: str, **fields: object) -> None:
    """What she sends comes from a page of her own, and not necessarily from one that offers it."""
    if not person.browser.trail:
        person.browser.open("/sign-in")
    path = f"/backoffice/orders/{owner.mind['number']}{DEEDS[what]}"
    person.browser.post(path, {"csrf_token": person.browser.csrf_token(), **fields})


# -- what staff sees --------------------------------------------------------------------------------------------------


@then(phrase('{staff:Person} sees {one:Person}\'s order, "{first:Text}", above {two:Person}\'s order, "{second:Text}"'))
def sees_both(people: People, staff: str, one: str, first: str, two: str, second: str) -> None:
    rows = people[staff].browser.table("Orders")
    assert [(row["Order"], row["Customer"], row["State"]) for row in rows] == [
        (people[one].mind["number"], f"{one} Lovelace", first),
        (people[two].mind["number"], f"{two} Lovelace", second),
    ]


@then(phrase("{staff:Person} is among the orders"))
def is_among_orders(people: People, staff: str) -> None:
    assert (people[staff].browser.heading, people[staff].browser.path) == ("Orders", "/backoffice/orders")


@then(phrase("{staff:Person} has {who:Person}'s order before her"))
def has_before_her(people: People, staff: str, who: str) -> None:
    assert people[staff].browser.heading == f"Order {people[who].mind['number']}"
    assert people[staff].browser.sees(people[who].email, within="Customer")


@then(phrase("{staff:Person} is offered {offered}"))
def is_offered(people: People, staff: str, offered: str) -> None:
    there = [button for button in BUTTONS if people[staff].browser.has_button(button)]
    assert ", ".join(there) == offered.removeprefix("nothing")
