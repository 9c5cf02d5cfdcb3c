"""How much has to come before somebody can look at the front door, pictures aside and nothing compressed."""

from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from shop.db import db
from shop.demo import filling
from shop.web import loading

MOST = 60_000


def test_the_front_door_of_the_whole_demo_is_light(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        loading.arrange(db.session, filling.read("catalogue.toml"), "GBP")
        db.session.commit()
    page = client.get("/").data
    links = html.fromstring(page).xpath("//link[@rel='stylesheet']/@href | //script/@src")
    weights = {link: _weight(client, link) for link in links}
    assert {link.partition("?")[0].rpartition(".")[2] for link in links} == {"css", "js"}
    assert all(weights.values())
    assert len(page) + sum(weights.values()) < MOST, {"/": len(page), **weights}


def _weight(client: FlaskClient, link: str) -> int:
    with client.get(link) as response:
        return len(response.data)
