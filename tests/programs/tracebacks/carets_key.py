# exit: 1
# about: a missing key in a function
def get(data):
    return data["a"]["b"]


get({"a": {}})
