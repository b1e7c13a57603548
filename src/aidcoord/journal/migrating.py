"""Setting up the tables of a journal, and bringing older ones to the present form."""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from aidcoord.errors import JournalError
from aidcoord.model.faults import told

LATEST: Final = "0001"
"""The last step of `migrations`; a journal at it is opened without loading Alembic."""
_VERSIONS: Final = "journal_version"


def step_of(connection: sa.Connection) -> str | None:
    """The step at which the tables are, or `None` where there is no journal."""
    if not sa.inspect(connection).has_table(_VERSIONS):
        return None
    step: str | None = connection.scalar(sa.text(f"SELECT version_num FROM {_VERSIONS}"))  # noqa: S608 - our own constant
    return step


def migrate(connection: sa.Connection) -> None:
    """Take the steps that are left, within the transaction of the connection.

    Raises:
        JournalError: The tables were made by a later version.
    """
    from alembic.migration import MigrationContext  # noqa: PLC0415 - only where there is a step to take
    from alembic.operations import Operations  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    step = step_of(connection)
    if step == LATEST:
        return
    script = ScriptDirectory(str(Path(__file__).parent / "migrations"))
    known = [revision.revision for revision in script.walk_revisions()]
    if step is not None and step not in known:
        zh = f"日志已在第{step}步，晚于本版本所知。请安装相应版本。"
        en = f"The journal is at step {step}, which is later than this version knows. Install that one."
        raise JournalError.of([told(zh, en)])
    context = MigrationContext.configure(connection, opts={"version_table": _VERSIONS})
    left = known[: known.index(step)] if step else known
    with Operations.context(context):
        for revision in reversed(left):
            found = script.get_revision(revision)
            if found is not None:
                found.module.upgrade()
    context.stamp(script, "head")
