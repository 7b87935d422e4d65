"""A municipality begins with the list it has."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from nabij.directory.importing import main
from nabij.directory.lists import CannotRead, read_rows
from nabij.directory.models import Professional
from nabij.directory.taking import days_in, rows_to_profiles
from tests.factories.people import make_area

LIST = (
    "Naam;Functie;Organisatie;Telefoon;E-mail;Werkdagen\n"
    "Samira Bakker;generalist;Wijkteam;06 1234 5678;samira@example.test;ma t/m do\n"
    "Şükrü Yılmaz;tolk;Tolkdienst;;;\n"
)


@pytest.fixture
def area(db: None) -> str:
    return make_area("Kolenbuurt").name


def written(folder: Path, text: str, name: str = "lijst.csv", encoding: str = "utf-8") -> str:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return str(path)


def test_a_list_is_taken_over_and_the_same_file_twice_adds_nothing(
    area: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, LIST)
    assert main([file, "--area", area]) == 0
    samira = Professional.objects.get(name="Samira Bakker")
    assert (samira.working_days, samira.organisation.name) == ([1, 2, 3, 4], "Wijkteam")
    assert main([file, "--area", area]) == 0
    assert Professional.objects.count() == 2
    assert "2 stonden er al zo in" in capsys.readouterr().out


def test_each_wrong_line_is_told_and_nothing_is_taken_unasked(
    area: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, LIST + "Zonder vak;;Wijkteam;;geen-adres;elke dag\n")
    assert main([file, "--area", area]) == 1
    told = capsys.readouterr().err
    assert "regel 4: vak: ontbreekt" in told
    assert "regel 4: e-mail: dit is geen e-mailadres" in told
    assert "regel 4: werkdagen: 'elke dag' is geen dag" in told
    assert not Professional.objects.exists()


def test_the_good_lines_are_taken_when_one_says_so(area: str, tmp_path: Path) -> None:
    file = written(tmp_path, LIST + "Zonder vak;;Wijkteam;;;\n")
    assert main([file, "--area", area, "--take-good"]) == 0
    assert Professional.objects.count() == 2


def test_a_changed_number_is_brought_up_to_date_and_an_empty_cell_empties_nothing(area: str, tmp_path: Path) -> None:
    main([written(tmp_path, LIST), "--area", area])
    main(
        [
            written(tmp_path, "Naam;Functie;Organisatie;Telefoon\nSamira Bakker;generalist;Wijkteam;06 8765 4321\n"),
            "--area",
            area,
        ]
    )
    samira = Professional.objects.get(name="Samira Bakker")
    assert (samira.phone, samira.email) == ("+31687654321", "samira@example.test")


def test_an_old_windows_file_with_commas_is_read(area: str, tmp_path: Path) -> None:
    file = written(tmp_path, "naam,functie,organisatie\nRenée Müller,arts,Praktijk\n", encoding="cp1252")
    assert main([file, "--area", area]) == 0
    assert Professional.objects.filter(name="Renée Müller").exists()


def test_a_spreadsheet_is_read(area: str, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ("Medewerker", "Beroep", "Instelling", "06"),
        ("Tom de Groot", "jeugdhulp", "Jeugdteam", "0612345678"),
    ):
        sheet.append(line)
    book.save(tmp_path / "lijst.xlsx")
    assert main([str(tmp_path / "lijst.xlsx"), "--area", area]) == 0
    assert Professional.objects.get().discipline == "jeugdhulp"


def test_a_column_that_is_not_recognised_is_asked_for(tmp_path: Path) -> None:
    file = Path(written(tmp_path, "Naam;Wat doet hij;Organisatie\nTom;tolk;Tolkdienst\n"))
    (row,) = read_rows(file, {}, ask=lambda wanted, headers: "Wat doet hij")
    assert row.cells["discipline"] == "tolk"
    with pytest.raises(CannotRead, match="--column discipline=KOLOM"):
        read_rows(file, {})


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "leeg.csv", "leeg"),
        (b"Naam\x00;x", "nul.csv", "geen tekstbestand"),
        (b"geen spreadsheet", "kapot.xlsx", "geen leesbaar XLSX"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    content: bytes, name: str, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CannotRead, match=reason):
        read_rows(path, {})


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ma t/m do", (1, 2, 3, 4)),
        ("ma, wo", (1, 3)),
        ("maandag en vrijdag", (1, 5)),
        ("", ()),
        ("Ma-Wo; vr", (1, 2, 3, 5)),
    ],
)
def test_working_days_are_read_as_people_write_them(text: str, days: tuple[int, ...]) -> None:
    assert days_in(text) == days


def test_a_formula_in_a_cell_stays_a_text(tmp_path: Path) -> None:
    rows = read_rows(Path(written(tmp_path, "naam;vak;organisatie\n=1+1;tolk;X\n")), {})
    good, wrong = rows_to_profiles(rows)
    assert (good[0].name, wrong) == ("=1+1", [])


def test_an_unknown_area_is_asked_for(area: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([written(tmp_path, LIST), "--area", "Nergens"]) == 1
    assert "Kolenbuurt" in capsys.readouterr().err
