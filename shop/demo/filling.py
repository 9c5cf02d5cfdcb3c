"""What the demo shop is: its terms, its people and its catalogue, from the two files beside this one."""

import tomllib
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from shop import clock
from shop.accounts import people
from shop.accounts.models import STAFF
from shop.web import loading

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"


def fill(session: Session, currency: str) -> None:
    """The demo shop, whole."""
    told = read("shop.toml")
    loading.lay_down(session, told, currency)
    for person in told["person"]:
        people.add(session, person["name"], person["email"], person["password"], clock.now())
        if person.get("staff", False):
            people.grant(session, person["email"], STAFF)
    loading.arrange(session, read("catalogue.toml"), currency)


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text("utf-8"))
