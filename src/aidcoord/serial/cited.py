"""How files of forms name a text that is cited."""

from attrs import field, frozen

from aidcoord.model.sources import Document, Source
from aidcoord.model.texts import Text
from aidcoord.serial.forms import Form, key


@frozen(kw_only=True)
class CitedForm(Form):
    """A text that is cited."""

    document: str = field(metadata=key("文件", Text(zh="文件名称", en="the title of the text")))
    number: str | None = field(default=None, metadata=key("文号", Text(zh="文号", en="its number")))
    article: str | None = field(default=None, metadata=key("条款", Text(zh="条款", en="the passage")))
    verified: bool = field(
        default=True, metadata=key("已核实", Text(zh="原文是否核实", en="whether the text itself was read"))
    )

    @property
    def source(self) -> Source:
        """The source that it names."""
        document = Document(self.document, number=self.number, verified=self.verified)
        return document.whole if self.article is None else document.article(self.article)
