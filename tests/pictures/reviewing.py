"""Pictures that were looked at: a file for each beside the tests; when absent it is written anew, to be reviewed."""

from pathlib import Path

from nabij.pictures.drawing import Drawing
from nabij.pictures.svg import svg_of

HERE = Path(__file__).parent


def looks_as_reviewed(name: str, drawing: Drawing) -> bool:
    """Whether the picture is the one that was looked at. Remove the file to have it drawn anew, and look at it."""
    file = HERE / f"{name}.svg"
    drawn = f"{svg_of(drawing)}\n"
    if not file.exists():
        file.write_text(drawn, encoding="utf-8")
    return file.read_text(encoding="utf-8") == drawn
