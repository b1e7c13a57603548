"""How files of development and reform name things that have a title in both languages."""

from attrs import field, frozen

from aidcoord import Form, Text, key


@frozen(kw_only=True)
class TitledForm(Form):
    """Something with a title; one language alone serves for both."""

    title: str = field(metadata=key("名称", Text(zh="名称", en="what it is called")))
    title_en: str | None = field(default=None, metadata=key("英文名称", Text(zh="英文名称", en="its name in English")))

    @property
    def text(self) -> Text:
        """The title in both languages."""
        return Text(zh=self.title, en=self.title_en or self.title)
