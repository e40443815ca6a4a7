# about: dump and load through files; the file is whole when the statement ends
import json

json.dump({"count": 3}, open("ticket", "w"))
print(open("ticket").read())
ticket = json.load(open("ticket"))
ticket["count"] -= 1
json.dump(ticket, open("ticket", "w"))
print(json.load(open("ticket")))
with open("list.json", "w") as f:
    json.dump([1, {"a": "é"}], f, indent=1)
    f.write("\n")
with open("list.json") as f:
    print(f.read())
