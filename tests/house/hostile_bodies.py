"""Bodies of requests that no form of ours would send."""

import json
from uuid import uuid4

from tests.house.hostile import MARK

URLENCODED = "application/x-www-form-urlencoded"
BROKEN_MULTIPART = {
    "no end": b'--x\r\nContent-Disposition: form-data; name="what"\r\n\r\nhalf',
    "no names": b"--x\r\n\r\ntekst\r\n--x--\r\n",
    "a name with NUL": b'--x\r\nContent-Disposition: form-data; name="wh\x00at"\r\n\r\nb\r\n--x--\r\n',
    "broken base64": b'--x\r\nContent-Disposition: form-data; name="what"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    b"A===\xff\r\n--x--\r\n",
    "a file where text belongs": b'--x\r\nContent-Disposition: form-data; name="what"; filename="a"\r\n\r\nb\r\n'
    b"--x--\r\n",
    "text where a file belongs": b'--x\r\nContent-Disposition: form-data; name="photo"\r\n\r\nb\r\n--x--\r\n',
    "an endless header": b'--x\r\nContent-Disposition: form-data; name="' + b"a" * 20_000 + b'"\r\n\r\nb\r\n--x--\r\n',
    "eleven files": b"".join(
        b'--x\r\nContent-Disposition: form-data; name="photo"; filename="%d.jpg"\r\n\r\nb\r\n' % number
        for number in range(11)
    )
    + b"--x--\r\n",
    "nothing": b"",
}
BODIES: list[tuple[str, str, bytes]] = [
    *((f"multipart: {what}", "multipart/form-data; boundary=x", body) for what, body in BROKEN_MULTIPART.items()),
    ("multipart without a boundary", "multipart/form-data", b"--x--"),
    ("multipart with an impossible boundary", "multipart/form-data; boundary=" + "é" * 90, b"--x--"),
    ("JSON", "application/json", b'{"what": "x"}'),
    ("broken JSON", "application/json", b'{"what": '),
    ("plain text", "text/plain", b"what=x"),
    ("XML", "application/xml", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    ("no type", "", b"what=x"),
    ("junk for a type", ";;;/=", b"what=x"),
    ("UTF-16", f"{URLENCODED}; charset=utf-16", "what=x".encode("utf-16")),
    ("an unknown character set", f"{URLENCODED}; charset=x-klingon", b"what=x"),
    ("only ampersands", URLENCODED, b"&" * 500),
    ("1,001 fields", URLENCODED, b"&".join(b"a%d=1" % number for number in range(1_001))),
    ("3 MB", URLENCODED, b"what=" + b"a" * 3_000_000),
    ("bad percents", URLENCODED, b"what=%zz%&%=%00&=&=x"),
    ("not UTF-8", URLENCODED, b"\xff\xfe=\x80\x81"),
]  # fmt: skip
DRAFTS: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"what=x",
    "not UTF-8": b'{"key": "\xff\xfe"}',
    "UTF-16": json.dumps({"key": "report:1"}).encode("utf-16"),
    "null": b"null",
    "a list": b"[1, 2]",
    "a number of 5,000 digits": b"9" * 5_000,
    "deeply nested": b"[" * 90_000,
    "deeply nested fields": b'{"key": "report:%s", "fields": {"what": ' % str(uuid4()).encode() + b"[" * 90_000,
    "fields as a list": json.dumps({"key": f"report:{uuid4()}", "fields": []}).encode(),
    "a field as a number": json.dumps({"key": f"report:{uuid4()}", "fields": {"what": 1}}).encode(),
    "a field as an object": json.dumps({"key": f"report:{uuid4()}", "fields": {"what": [{}]}}).encode(),
    "no key": json.dumps({"fields": {}}).encode(),
    "a key of nothing": json.dumps({"key": "report:" + "-" * 36, "fields": {}}).encode(),
    "a key with NUL": json.dumps({"key": f"re\x00port:{uuid4()}", "fields": {}}).encode(),
    "a key of many letters": json.dumps({"key": "a" * 5_000 + f":{uuid4()}", "fields": {}}).encode(),
    "a text with NUL": json.dumps({"key": f"report:{uuid4()}", "fields": {"what": [f"{MARK}\x00"]}}).encode(),
    "a name with NUL": json.dumps({"key": f"report:{uuid4()}", "fields": {"wh\x00at": ["x"]}}).encode(),
    "half a character": b'{"key": "report:%s", "fields": {"what": ["\\ud800"]}}' % str(uuid4()).encode(),
    "a name of half a character": b'{"key": "report:%s", "fields": {"\\udfff": ["x"]}}' % str(uuid4()).encode(),
    "not a number": b'{"key": "report:%s", "fields": {"what": [NaN]}}' % str(uuid4()).encode(),
    "the same name twice": b'{"key": "report:%s", "fields": {"a": ["x"], "a": ["y"]}}' % str(uuid4()).encode(),
    "too much": b'{"key": "' + b"a" * 300_000 + b'"}',
    "more than a request may be": b"a" * 3_000_000,
}
