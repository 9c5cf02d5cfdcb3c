"""What every command says."""

import re

from click.testing import Result
from pytest_bdd import then

from tests.step_defs.phrases import phrase


@then(phrase('the command says "{sentence:Text}"'))
def command_says(result: Result, sentence: str) -> None:
    assert (result.exit_code, result.output.strip()) == (0, sentence), result.output


@then(phrase('the command fails with "{sentence:Text}"'))
def command_fails(result: Result, sentence: str) -> None:
    assert result.exit_code not in (0, None)
    assert sentence in re.sub(r"\s+", " ", result.output)
    assert "Traceback" not in result.output
