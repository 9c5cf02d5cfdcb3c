"""Paying, as customers and their bank do it."""

import json
from collections.abc import Callable

from flask import Flask
from pytest_bdd import given, scenarios, then, when

from shop.demo.bank import Bank
from shop.payments.gateways.sandbox import signed
from tests import notices
from tests.at_once import at_once
from tests.people import People, Person
from tests.step_defs.given.bank import Line, take
from tests.step_defs.given.checkout import CARD, TRANSFER, confirm, go_to_review
from tests.step_defs.given.orders import look_at, set_out_to_pay
from tests.step_defs.phrases import phrase

scenarios("storefront/payments")

ODD: dict[str, Callable[[Bank], bytes]] = {
    "nothing": lambda bank: b"",
    "a few words": lambda bank: b"Ada has paid.",
    "an amount in words": lambda bank: notices.told(bank, amount="twelve"),
}


# -- at the bank ------------------------------------------------------------------------------------------------------


@given(phrase("{who:Person} has gone back to the shop without paying"))
@when(phrase("{who:Person} goes back to the shop without paying"))
def goes_back(people: People, who: str) -> None:
    people[who].browser.follow("Back to the shop without paying")


@when(phrase("{who:Person} declines the payment"))
def declines(people: People, who: str) -> None:
    people[who].browser.press("Decline")


@when(phrase("{who:Person} buys what is in her cart, to pay at the bank"))
def buys_at_the_bank(people: People, who: str) -> None:
    go_to_review(people[who], gateway=CARD)
    confirm(people[who])


@when(phrase("{who:Person} buys what is in her cart, to pay by bank transfer"))
def buys_by_transfer(people: People, who: str) -> None:
    go_to_review(people[who], gateway=TRANSFER)
    confirm(people[who])


@when(phrase("{who:Person} sets out to pay twice"))
def sets_out_twice(people: People, who: str) -> None:
    set_out_to_pay(people[who])
    set_out_to_pay(people[who])


@when(phrase("{who:Person} sets out to pay in two windows at the same moment"), target_fixture="windows")
def sets_out_in_two_windows(app: Flask, people: People, who: str) -> list[Person]:
    other = People(app)[who]
    other.mind |= people[who].mind
    windows = [people[who], other]
    for window in windows:
        look_at(window)
    at_once(*(lambda window=window: window.browser.press(f"Pay now: {CARD}") for window in windows))
    return windows


@when(phrase("{who:Person} chooses to pay by bank transfer"))
def chooses_transfer(people: People, who: str) -> None:
    look_at(people[who])
    people[who].browser.press(f"Pay now: {TRANSFER}")


@when(phrase("{who:Person} opens the bank's page once more"))
def opens_bank_again(bank: Bank, people: People, who: str) -> None:
    people[who].browser.open(f"/sandbox-bank/pay/{bank.ledger.entries()[-1].id}")


@when(phrase("{who:Person} comes back from the bank"))
def comes_back(bank: Bank, people: People, who: str) -> None:
    people[who].browser.open(bank.ledger.entries()[-1].return_url)


@when(phrase("{who:Person} comes back while the bank does not answer"))
def comes_back_in_silence(bank: Bank, line: Line, people: People, who: str) -> None:
    line.cut()
    comes_back(bank, people, who)


@when(phrase("{thief:Person} comes back from the bank in {who:Person}'s place"))
def comes_back_instead(bank: Bank, people: People, thief: str, who: str) -> None:
    comes_back(bank, people, thief)


@when(phrase("{who:Person} comes back from the bank with a payment nobody made"))
def comes_back_with_invented(people: People, who: str) -> None:
    people[who].browser.open("/payments/nobody-made-this/return")


# -- notices ----------------------------------------------------------------------------------------------------------


@when(phrase("the bank takes {who:Person}'s money and its notice comes before {same:Person} is back"))
def notice_before(bank: Bank, people: People, who: str, same: str) -> None:
    assert bank.notify(take(bank)) == 204
    comes_back(bank, people, who)


@when(phrase("the bank takes {who:Person}'s money and its notice comes after {same:Person} is back"))
def notice_after(bank: Bank, people: People, who: str, same: str) -> None:
    entry = take(bank)
    comes_back(bank, people, who)
    assert bank.notify(entry) == 204


@when(phrase("the bank takes {who:Person}'s money and its notice comes though {same:Person} never comes back"))
def notice_alone(bank: Bank, who: str, same: str) -> None:
    assert bank.notify(take(bank)) == 204


@when(phrase("the bank takes {who:Person}'s money and its notice comes twice"))
def notice_twice(bank: Bank, who: str) -> None:
    entry = take(bank)
    assert [bank.notify(entry), bank.notify(entry)] == [204, 204]


@when(phrase("the bank takes {who:Person}'s money and its notice comes at the moment {same:Person} is back"))
def notice_at_that_moment(bank: Bank, people: People, who: str, same: str) -> None:
    entry = take(bank)
    at_once(lambda: bank.notify(entry), lambda: comes_back(bank, people, who))


@when("the bank sends all its notices again")
def all_notices_again(bank: Bank) -> None:
    for entry in bank.ledger.entries():
        assert bank.notify(entry) == 204


@when(phrase("somebody sends a notice {how} that {who:Person} has paid"), target_fixture="answer")
def forged_notice(app: Flask, bank: Bank, how: str, who: str) -> int:
    body = json.dumps(take(bank).told).encode()
    signature = {
        "without a signature": None,
        "with an empty signature": "",
        "with the signature of another": signed(body, "another secret"),
        "with a signature in odd letters": "ünterschrift",
    }[how]
    return notices.send(app, body, signature)


@when(phrase("a signed notice comes that holds {what}"), target_fixture="answer")
def odd_notice(app: Flask, bank: Bank, what: str) -> int:
    return notices.send_signed(app, bank, ODD[what](bank))


@when(phrase("the bank says that it took {amount} hundredths of {currency} from {who:Person}"), target_fixture="answer")
def other_amount(app: Flask, bank: Bank, amount: str, currency: str, who: str) -> int:
    return notices.send_signed(app, bank, notices.told(bank, amount=int(amount), currency=currency))


@when("a signed notice comes of a payment nobody made", target_fixture="answer")
def notice_of_nothing(app: Flask, bank: Bank, story: None) -> int:
    told = {"id": "sb_1", "key": "nobody-made-this", "amount": 1235, "currency": "GBP", "state": "paid"}
    return notices.send_signed(app, bank, json.dumps(told).encode())


@when("a notice comes from a bank the shop does not work with", target_fixture="answer")
def notice_of_another_bank(app: Flask, story: None) -> int:
    return app.test_client().post("/payments/another/notice", data=b"{}").status_code


# -- what is seen -----------------------------------------------------------------------------------------------------


@then(phrase("{who:Person} is brought from the bank back to the shop"))
def is_brought_back(people: People, who: str) -> None:
    trail = [str(hop).partition("?")[0].split("/", 2)[1] for hop in people[who].browser.last_trail]
    told = [(hop.method, hop.status) for hop in people[who].browser.last_trail]
    assert trail == ["sandbox-bank", "payments", "orders"], people[who].browser.last_trail
    assert told == [("POST", 303), ("GET", 303), ("GET", 200)]


@then(phrase("the bank asks {who:Person} for {total}"))
def bank_asks_for(people: People, who: str, total: str) -> None:
    browser = people[who].browser
    assert browser.heading == "Confirm the payment", browser.text
    assert browser.facts()["Amount"] == total


@then("both windows show the bank's page")
def both_at_the_bank(windows: list[Person]) -> None:
    assert [window.browser.heading for window in windows] == ["Confirm the payment"] * 2
    assert windows[0].browser.url == windows[1].browser.url


@then(phrase("the bank expects {many:Count} payment of {who:Person}"))
@then(phrase("the bank expects {many:Count} more payment of {who:Person}"))
def bank_expects(bank: Bank, many: int, who: str) -> None:
    assert [entry.state for entry in bank.ledger.entries()] == ["waiting"] * many


@then(phrase('{who:Person} is asked to transfer {total} to "{account:Text}"'))
def is_asked_to_transfer(people: People, who: str, total: str, account: str) -> None:
    browser = people[who].browser
    number = browser.text.partition("name order ")[2].partition(".")[0]
    assert number.isdigit()
    assert browser.sees(f"Please transfer {total} to {account} and name order {number}.")


@then(phrase("{who:Person} is not asked for money"))
def is_not_asked_for_money(people: People, who: str) -> None:
    browser = people[who].browser
    assert not browser.sees("Please transfer")
    assert not browser.has_button(f"Pay now: {CARD}")


@then("the notice is refused")
def notice_is_refused(answer: int) -> None:
    assert answer == 400


@then("the notice does not fit")
def notice_does_not_fit(answer: int) -> None:
    assert answer == 409


@then("the notice is taken")
def notice_is_taken(answer: int) -> None:
    assert answer == 204


@then("nobody knows of that payment")
def nobody_knows(answer: int) -> None:
    assert answer == 404
