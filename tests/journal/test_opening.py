"""Opening journals: by URL, once or by many at once, and what is said where it cannot be."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from tests.journal.conftest import Open, schema_at
from tests.journal.happenings import remark
from tests.journal.test_verifying import run_sql

import aidcoord.journal
from aidcoord import JournalError, open_journal
from aidcoord.journal.migrating import LATEST
from aidcoord.journal.tables import METADATA


@pytest.mark.parametrize(
    ("url", "told"),
    [
        pytest.param("year.db", "A journal is opened by a URL: `memory:`", id="a path"),
        pytest.param("mysql://host/base", "not 'mysql:…'", id="another database"),
        pytest.param("memory:year", "opened as `memory:`, and nothing more", id="a name in memory"),
        pytest.param("sqlite://", "a file: `sqlite:///year.db`", id="SQLite in memory"),
        pytest.param("sqlite:///:memory:", "a file: `sqlite:///year.db`", id="SQLite in memory by name"),
        pytest.param("sqlite:///no/such/folder/year.db", "See that its folder is there", id="no folder"),
        pytest.param("sqlite:", "no URL of a database", id="no URL"),
        pytest.param("postgresql://aid:secret@/base?host=/nowhere", "See that the server runs", id="no server"),
    ],
)
def test_what_cannot_be_opened_says_why(url: str, told: str) -> None:
    """And what to do; no password is repeated."""
    with pytest.raises(JournalError, match=told) as caught:
        open_journal(url)
    assert "secret" not in str(caught.value)


def test_a_journal_that_is_not_there_is_not_made_unasked(tmp_path: Path, server: str) -> None:
    """Whoever mistypes a URL is told, and finds no empty journal afterwards."""
    for url in (f"sqlite:///{tmp_path}/year.db", schema_at(server)):
        with pytest.raises(JournalError, match="There is no journal at"):
            open_journal(url, create=False)
    assert list(tmp_path.iterdir()) == []


def test_another_file_is_no_journal(tmp_path: Path) -> None:
    """It stays as it is."""
    path = tmp_path / "notes.txt"
    path.write_text("notes" * 1000, encoding="utf-8")

    with pytest.raises(JournalError, match="file is not a database"):
        open_journal(f"sqlite:///{path}")
    assert path.read_text(encoding="utf-8") == "notes" * 1000


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_many_may_open_a_new_journal_at_once(store: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """One makes the tables; none fails."""
    new = f"sqlite:///{tmp_path}/journal.db" if store == "sqlite" else schema_at(request.getfixturevalue("server"))

    def begin(index: int) -> int:
        with open_journal(new) as journal:
            return journal.append(f"stream-{index}", 0, [remark()], by="office")[0].position

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(begin, range(8))) == list(range(1, 9))


def test_the_tables_are_those_that_the_steps_make(kept_url: str, opened: Open) -> None:
    """What the code reads is what the migrations built, and the last step is known without Alembic."""
    opened(kept_url)
    engine = sa.create_engine(kept_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": "journal_version"})
        differences = compare_metadata(context, METADATA)
        step = context.get_current_revision()
    engine.dispose()

    folder = Path(aidcoord.journal.__file__).parent / "migrations"
    assert differences == []
    assert step == LATEST == ScriptDirectory(str(folder)).get_current_head()


def test_a_journal_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    """The message says that it is later."""
    url = f"sqlite:///{tmp_path}/journal.db"
    open_journal(url).close()
    run_sql(url, "UPDATE journal_version SET version_num = '9999'")

    with pytest.raises(JournalError, match="at step 9999, which is later than this version knows"):
        open_journal(url)


MISSING = """
import sys
from aidcoord import JournalError, open_journal
from aidcoord.journal.keys import Key
open_journal("memory:")
print(sorted({"sqlalchemy", "alembic", "psycopg", "cryptography"} & {*sys.modules}))
for library, act in (
    ("cryptography", lambda: Key("a", bytes(64)).encrypt(b"x", "token")),
    ("sqlalchemy", lambda: open_journal("sqlite:///a.db")),
    ("psycopg", lambda: open_journal("postgresql://host/base")),
):
    sys.modules[library] = None
    try:
        act()
    except JournalError as error:
        print(error)
    del sys.modules[library]
"""


def test_a_missing_extra_is_named_with_its_command() -> None:
    """Journals in memory need none; and numbers are never stored in plain because a library is missing."""
    done = subprocess.run([sys.executable, "-c", MISSING], capture_output=True, text=True, check=True)  # noqa: S603

    assert done.stdout.splitlines() == [
        "[]",
        "Keys need cryptography, which is an extra: pip install 'aidcoord[journal]'",
        "A journal at sqlite:… is an extra: pip install 'aidcoord[journal]'",
        "A journal at postgresql:… is an extra: pip install 'aidcoord[pg]'",
    ]
