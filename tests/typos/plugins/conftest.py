"""The plugins here are installed by the tests that use them; by themselves they are no tests."""

collect_ignore = ["aidcoord_heating", "aidcoord_county_qingxi"]
