"""Orders, as whoever runs the shop deals with them."""

from datetime import timedelta

from click.testing import Result
from flask.testing import FlaskCliRunner
from pytest_bdd import scenarios, when

from shop import clock
from shop.demo.bank import Bank
from tests.at_once import at_once
from tests.step_defs.given.bank import take
from tests.step_defs.phrases import phrase

scenarios("cli/orders")


@when("the shop is tidied up once more", target_fixture="result")
def tidied_up_again(runner: FlaskCliRunner) -> Result:
    return _tidy(runner, timedelta())


@when(phrase("the shop is tidied up {days:Count} days later"), target_fixture="result")
def tidied_up(runner: FlaskCliRunner, days: int) -> Result:
    return _tidy(runner, timedelta(days=days))


@when(phrase("the shop is tidied up {days:Count} days and {minutes:Count} minute later"), target_fixture="result")
def tidied_up_a_little_later(runner: FlaskCliRunner, days: int, minutes: int) -> Result:
    return _tidy(runner, timedelta(days=days, minutes=minutes))


@when(phrase("the shop is tidied up {minutes:Count} minute less than {days:Count} days later"), target_fixture="result")
def tidied_up_a_little_earlier(runner: FlaskCliRunner, days: int, minutes: int) -> Result:
    return _tidy(runner, timedelta(days=days, minutes=-minutes))


@when(phrase("the shop is tidied up {days:Count} days later, at the moment {who:Person}'s money comes"))
def tidied_up_at_that_moment(runner: FlaskCliRunner, bank: Bank, days: int, who: str) -> None:
    entry = take(bank)
    clock.move(timedelta(days=days))
    at_once(lambda: _tidy(runner, timedelta()), lambda: bank.notify(entry))


def _tidy(runner: FlaskCliRunner, later: timedelta) -> Result:
    clock.move(later)
    result = runner.invoke(args=["tidy"])
    assert result.exit_code == 0, result.output
    return result
