"""Files as pyarrow and openpyxl write them, with what they say stands in them, for lib/analysis/ingest.

Run: python bench/golden/ingest_files.py > lib/analysis/ingest/golden/files.json
"""

import base64
import datetime as dt
import decimal
import io
import json

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

decimal.getcontext().prec = 40
utc = dt.timezone.utc
days = [dt.date(1931, 5, 17), dt.date(1970, 1, 1), dt.date(2024, 2, 29), None]
moments = [
    dt.datetime(1969, 12, 31, 23, 59, 59, 250000),
    dt.datetime(2024, 3, 31, 2, 30),
    None,
    dt.datetime(2101, 1, 1, 0, 0, 0, 1),
]
table = pa.table(
    {
        "id": pa.array([9007199254740993, -1, None, 2**63 - 1], pa.int64()),
        "unsigned": pa.array([2**64 - 1, 0, 1, None], pa.uint64()),
        "small": pa.array([-128, 127, None, 0], pa.int8()),
        "name": pa.array(["Größe", "", None, "a,\"b\"\n"], pa.string()),
        "yes": pa.array([True, False, None, True], pa.bool_()),
        "single": pa.array([0.1, 16777217.0, None, 1e-7], pa.float32()),
        "double": pa.array([0.1, 1 / 3, None, -1e300], pa.float64()),
        "price": pa.array(
            [decimal.Decimal(text) if text else None for text in ["12.30", "-0.05", None, "99999999999999999999.99"]],
            pa.decimal128(22, 2),
        ),
        "cents": pa.array(
            [decimal.Decimal(text) if text else None for text in ["0.3", "-1.1", "2.0", None]],
            pa.decimal128(5, 1),
        ),
        "day": pa.array(days, pa.date32()),
        "moment": pa.array(moments, pa.timestamp("us")),
        "instant": pa.array([None if m is None else m.replace(tzinfo=utc) for m in moments], pa.timestamp("us", "UTC")),
        "nano": pa.array([1, None, 1_700_000_000_123_456_789, -1], pa.timestamp("ns")),
        "clock": pa.array([dt.time(8, 20), dt.time(23, 59, 59, 500000), None, dt.time(0)], pa.time64("us")),
        "group": pa.array(["x", "y", "x", None]).dictionary_encode(),
        "place": pa.array(
            [{"town": "Bonn", "zip": 53111}, {"town": None, "zip": 1}, None, {"town": "Kiel", "zip": None}],
            pa.struct([("town", pa.string()), ("zip", pa.int64())]),
        ),
        "tags": pa.array([["a", "b"], [], None, ["c"]], pa.list_(pa.string())),
    }
)
expected = {
    "id": ["9007199254740993", "-1", "", "9223372036854775807"],
    "unsigned": ["18446744073709551615", "0", "1", ""],
    "small": ["-128", "127", "", "0"],
    "name": ["Größe", "", "", "a,\"b\"\n"],
    "yes": ["true", "false", "", "true"],
    "single": ["0.1", "16777216", "", "1e-7"],
    "double": ["0.1", "0.3333333333333333", "", "-1e+300"],
    "price": ["12.30", "-0.05", "", "99999999999999999999.99"],
    "cents": ["0.3", "-1.1", "2.0", ""],
    "day": ["1931-05-17", "1970-01-01", "2024-02-29", ""],
    "moment": ["1969-12-31 23:59:59.25", "2024-03-31 02:30:00", "", "2101-01-01 00:00:00.000001"],
    "instant": ["1969-12-31 23:59:59.25", "2024-03-31 02:30:00", "", "2101-01-01 00:00:00.000001"],
    "nano": ["1970-01-01 00:00:00.000000001", "", "2023-11-14 22:13:20.123456789", "1969-12-31 23:59:59.999999999"],
    "clock": ["08:20:00", "23:59:59.5", "", "00:00:00"],
    "group": ["x", "y", "x", ""],
    "place.town": ["Bonn", "", "", "Kiel"],
    "place.zip": ["53111", "1", "", ""],
    "tags": ["[\"a\",\"b\"]", "", "", "[\"c\"]"],
}


def parquet(**options):
    sink = io.BytesIO()
    pq.write_table(table, sink, row_group_size=3, **options)
    return base64.b64encode(sink.getvalue()).decode()


codecs = ["none", "snappy", "gzip", "brotli", "zstd", "lz4"]
parquets = {codec: parquet(compression=codec, store_schema=False) for codec in codecs}
parquets["version 1, pages of version 2, 96-bit moments"] = parquet(
    version="1.0", data_page_version="2.0", use_deprecated_int96_timestamps=True, store_schema=False
)
parquets["without dictionaries"] = parquet(use_dictionary=False, compression="none", store_schema=False)
parquets["delta and byte stream split"] = parquet(
    use_dictionary=False,
    compression="zstd",
    column_encoding={"id": "DELTA_BINARY_PACKED", "name": "DELTA_BYTE_ARRAY", "double": "BYTE_STREAM_SPLIT"},
    store_schema=False,
)

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Umsätze & mehr"
sheet.append(["id", "name", "since", "at", "share", "formula", "yes"])
sheet.append([1, "Größe", dt.date(1931, 5, 17), dt.datetime(2024, 3, 31, 2, 30, 15), 0.1 + 0.2, "=A2*2", True])
sheet.append([2, " x ", dt.date(2024, 2, 29), dt.datetime(1900, 2, 28, 8, 20), 12345678901, "=1/0", False])
other = book.create_sheet("Zweites")
other.append(["town"])
other.append(["Bonn"])


def workbook():
    sink = io.BytesIO()
    book.save(sink)
    return base64.b64encode(sink.getvalue()).decode()


from openpyxl.utils.datetime import CALENDAR_MAC_1904

workbooks = {"1900": workbook()}
book.epoch = CALENDAR_MAC_1904
sheet["D3"] = dt.datetime(1904, 2, 28, 8, 20)
sheet["C2"] = dt.date(1931, 5, 17)
workbooks["1904"] = workbook()

print(
    json.dumps(
        {
            "versions": {"pyarrow": pa.__version__, "openpyxl": openpyxl.__version__},
            "parquet": {"files": parquets, "cells": expected},
            "workbooks": workbooks,
        },
        ensure_ascii=False,
        indent=1,
    )
)
