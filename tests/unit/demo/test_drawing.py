"""The pictures are drawn from data: whoever draws them again gets the same."""

from shop.demo import draw, filling
from shop.demo.drawing import scene


def test_the_pictures_are_as_they_are_drawn() -> None:
    kept = {picture.stem: picture.read_text("utf-8") for picture in filling.PICTURES.glob("*.svg")}
    drawn = {picture.stem: scene.draw(picture) for picture in draw.pictures(draw.HERE / "pictures.toml")}
    assert drawn == kept
