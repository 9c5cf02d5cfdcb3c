"""Draws the demo's pictures anew from `pictures.toml`: `python -m shop.demo.draw`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from .drawing import scene
from .drawing.fillings import Filling
from .drawing.labels import Label
from .drawing.scene import Object, Picture, Prop
from .drawing.vessels import Vessel

HERE = Path(__file__).parent


def main() -> None:
    for picture in pictures(HERE / "pictures.toml"):
        (HERE / "pictures" / f"{picture.stem}.svg").write_text(scene.draw(picture), encoding="utf-8")


def pictures(described: Path) -> list[Picture]:
    """One picture for every table of the file, whose name is the picture's stem."""
    with described.open("rb") as file:
        tables = tomllib.load(file)
    return [_picture(stem, table) for stem, table in tables.items()]


def _picture(stem: str, table: dict[str, Any]) -> Picture:
    return Picture(
        stem=stem,
        backdrop=table["backdrop"],
        vessels=[_vessel(vessel) for vessel in table.get("vessels", [])],
        objects=[Object(**thing) for thing in table.get("objects", [])],
        props=[Prop(**prop) for prop in table.get("props", [])],
    )


def _vessel(table: dict[str, Any]) -> Vessel:
    parts: dict[str, Any] = {name: Label(**table[name]) for name in ("label", "tag") if name in table}
    parts["fillings"] = [Filling(**filling) for filling in table.get("fillings", [])]
    return Vessel(**(table | parts))


if __name__ == "__main__":
    main()
