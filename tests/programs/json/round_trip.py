# about: dumps and loads
import json

data = {"name": "票", "n": [1, 2.5, -3, 1e100, True, None], "nested": {"a": {}, "b": []}, "s": 'q"\\\n\t/'}
text = json.dumps(data)
print(text)
print(json.loads(text) == data, json.loads(text)["n"][3])
print(json.dumps(data, ensure_ascii=False), json.dumps([1, "a"], separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, {"x": 2}]}, indent=2, sort_keys=True))
print(json.dumps((1, 2)), json.dumps({1: "a", None: "b", True: "c", 1.5: "d"}), json.dumps("\x00\x1f\x7f\u2028"))
print(json.dumps([]), json.dumps({}), json.dumps([], indent=2), json.dumps([[]], indent=1), json.dumps(float("inf")))
print(json.loads(' [1, 2.0, "a\\u00e9\\n", {"k": null}, true, -0, 1E5] '), json.loads("12345678901234567890"))
print(json.loads('"\\ud83d\\ude00"'), json.loads(b'{"a": 1}'), json.loads("NaN"), json.dumps("\U0001f600"))
