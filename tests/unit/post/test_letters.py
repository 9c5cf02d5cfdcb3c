"""Claiming a letter, and how long the post is patient."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from shop import clock
from shop.db import db
from shop.post import letters
from shop.post.models import Letter


def write(about: str = "") -> int:
    facts = {"subject": "Hello", "body": "Ada"}
    letter = letters.write(db.session, "written", "ada@example.com", facts, "en_GB", clock.now(), about)
    db.session.commit()
    return letter.id


@pytest.fixture
def letter(app: Flask, story: None) -> int:
    with app.app_context():
        return write()


def test_a_letter_is_claimed_by_one_and_due_again_if_he_never_comes_back(app: Flask, letter: int) -> None:
    with app.app_context():
        assert list(letters.due(db.session, clock.now())) == [letter]
        assert letters.claim(db.session, letter, clock.now())
        assert not letters.claim(db.session, letter, clock.now())
        assert list(letters.due(db.session, clock.now())) == []
        clock.move(letters.CLAIMED_FOR)
        assert list(letters.due(db.session, clock.now())) == [letter]
        db.session.rollback()


def test_patience_ends_after_about_three_days(app: Flask, letter: int) -> None:
    with app.app_context():
        attempts = 0
        while due := db.session.get_one(Letter, letter).due_at:
            clock.stand_still(due)
            assert letters.claim(db.session, letter, clock.now())
            letters.failed(db.session, letter, OSError("nobody there"), clock.now())
            db.session.commit()
            attempts += 1
        found = db.session.get_one(Letter, letter)
        assert attempts == letters.PATIENCE
        assert timedelta(days=2) < clock.now() - found.written_at < timedelta(days=3)
        assert found.trouble == "OSError('nobody there')"
        assert found.sent_at is None


def test_a_second_letter_about_one_thing_is_refused(app: Flask, story: None) -> None:
    with app.app_context():
        write("order 10001")
        with pytest.raises(IntegrityError):
            write("order 10001")
        db.session.rollback()
