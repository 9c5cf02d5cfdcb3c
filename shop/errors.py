"""Refusals. The text of each is the sentence the person is shown."""


class ShopError(Exception):
    """The shop cannot do this, and its text says why. `status` is what HTTP calls it."""

    status = 409

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refused(ShopError):
    """What was asked for makes no sense as it stands; the person can put it right."""

    status = 422


class NotFound(ShopError):
    """There is no such thing, or it belongs to somebody else; the two read the same."""

    status = 404
