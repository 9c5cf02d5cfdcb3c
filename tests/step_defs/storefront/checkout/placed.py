"""Orders, as those who placed them know of them: by the letters that confirm them."""

from flask_mailman import EmailMessage

from tests.people import Person
from tests.postbox import Postbox, link_in


def orders(letters: Postbox) -> list[str]:
    """Whose orders were confirmed by a letter, each with its subject."""
    return [f"{letter.to[0]}: {letter.subject}" for letter in letters.all() if _confirms(letter)]


def letter_to(person: Person, letters: Postbox) -> EmailMessage:
    (letter,) = [letter for letter in letters.to(person.email) if _confirms(letter)]
    return letter


def look_at(person: Person, letters: Postbox) -> None:
    """Open the order by the link in its letter."""
    person.browser.open(link_in(letter_to(person, letters)))


def _confirms(letter: EmailMessage) -> bool:
    return "Thank you" in letter.body
