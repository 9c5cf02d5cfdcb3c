"""A table of moves."""

import pytest

from shop.machine import Machine

JAR = Machine({"fill": {"empty": "full"}, "open": {"full": "opened"}, "eat": {"opened": "empty", "full": "empty"}})


@pytest.mark.parametrize(
    ("move", "state", "after"),
    [("fill", "empty", "full"), ("open", "full", "opened"), ("eat", "opened", "empty"), ("eat", "full", "empty")],
)
def test_a_move_that_is_open_leads_on(move: str, state: str, after: str) -> None:
    assert JAR.can(move, state)
    assert JAR.after(move, state) == after


@pytest.mark.parametrize(("move", "state"), [("fill", "full"), ("open", "empty"), ("eat", "empty"), ("eat", "gone")])
def test_a_move_that_is_not_open_is_refused(move: str, state: str) -> None:
    assert not JAR.can(move, state)
    with pytest.raises(ValueError, match=f"nothing that is {state} can {move}"):
        JAR.after(move, state)


def test_a_move_nobody_knows_is_a_mistake_in_the_shop() -> None:
    with pytest.raises(KeyError):
        JAR.can("juggle", "full")
