"""Pictures of products, from the shop's folder of pictures."""

from flask import Blueprint, Response, send_from_directory

from shop.web.house import settings


def blueprint() -> Blueprint:
    room = Blueprint("pictures", __name__)
    room.get("/pictures/<path:name>")(show)
    return room


def show(name: str) -> Response:
    answer = send_from_directory(settings().pictures, name)
    # An SVG opened by itself is a page of its own: it gets nothing to run or to load.
    answer.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer
