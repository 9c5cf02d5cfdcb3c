"""What the shop does by itself: it goes on until it is stopped, whatever happens meanwhile."""

import threading
from pathlib import Path

import pytest
from flask import Flask

from shop import clock, create_app
from shop.db import db
from shop.post import letters
from shop.post.models import Letter
from shop.web import chores
from tests.at_once import soon


def test_a_letter_is_delivered_beside_the_pages(app: Flask, story: None) -> None:
    with app.app_context():
        facts = {"subject": "Hello", "body": "Ada"}
        letters.write(db.session, "written", "ada@example.com", facts, "en_GB", clock.now())
        db.session.commit()
    stop = chores.work_beside(app)
    try:
        assert soon(lambda: _delivered(app))
    finally:
        _stop(stop)


def test_trouble_is_noted_and_the_next_round_begins(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    address = f"sqlite:///{tmp_path}/nowhere/shop.sqlite3"
    bereft = create_app({"SECRET_KEY": "only-for-this-test-of-it", "DATABASE_URL": address, "FOLDER": str(tmp_path)})
    stop = threading.Event()
    working = threading.Thread(target=chores.work, args=(bereft, stop, 0.01))
    working.start()
    try:
        assert soon(lambda: len(caplog.records) > 1)
    finally:
        stop.set()
        working.join()
        with bereft.app_context():
            db.engine.dispose()
    assert {record.message for record in caplog.records} == {"a round of chores went wrong"}


def _delivered(app: Flask) -> bool:
    with app.app_context():
        return db.session.query(Letter).filter(Letter.sent_at.is_not(None)).count() == 1


def _stop(stop: threading.Event) -> None:
    stop.set()
    for thread in threading.enumerate():
        if thread.name == "chores":
            thread.join()
