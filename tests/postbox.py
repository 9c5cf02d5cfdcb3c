"""The letters the shop has sent, as their readers find them."""

import re

from flask import Flask
from flask_mailman import EmailMessage

from shop.web import letters


class Postbox:
    """Delivers what is due through the shop's own post, and keeps what came."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._app.extensions["mailman"].outbox = []

    def to(self, recipient: str) -> list[EmailMessage]:
        """Letters to this address, the oldest first."""
        return [letter for letter in self.all() if recipient in letter.to]

    def all(self) -> list[EmailMessage]:
        with self._app.app_context():
            letters.deliver_due()
        outbox: list[EmailMessage] = self._app.extensions["mailman"].outbox
        return outbox

    def the(self, recipient: str, subject: str) -> EmailMessage:
        """The one letter to this address whose subject says so."""
        found = [letter for letter in self.to(recipient) if subject in letter.subject]
        assert len(found) == 1, (
            f"{len(found)} letters about {subject!r} to {recipient}: {[x.subject for x in self.to(recipient)]}"
        )
        return found[0]


def link_in(letter: EmailMessage) -> str:
    """The one link a letter holds, as a path of the shop."""
    found = re.findall(r"http://localhost(/\S*)", letter.body)
    assert len(found) == 1, f"{len(found)} links in {letter.subject!r}"
    return str(found[0])
