"""How files of development and reform name a text that is cited, and things that have a title in both languages."""

from attrs import field, frozen

from aidcoord import Document, Form, Source, Text, key


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


@frozen(kw_only=True)
class TitledForm(Form):
    """Something with a title; one language alone serves for both."""

    title: str = field(metadata=key("名称", Text(zh="名称", en="what it is called")))
    title_en: str | None = field(default=None, metadata=key("英文名称", Text(zh="英文名称", en="its name in English")))

    @property
    def text(self) -> Text:
        """The title in both languages."""
        return Text(zh=self.title, en=self.title_en or self.title)
