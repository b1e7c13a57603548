"""Workbooks: households and cases as sheets of rows, which a bureau fills in; read as strictly as YAML is.

calamine reads `.xlsx` and `.xls`, XlsxWriter writes; both are the extra `excel`, and known here alone.
"""
