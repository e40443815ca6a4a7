# about: number formats over a grid
values = [0, 1, -1, 42, -12345, 10**12, 0.0, -0.0, 0.5, 2.5, 1234.5678, 1e-7, 1e21, float("inf"), float("nan")]
for spec in ["", ">12", "012", "+.2f", "e", ".3g", ",", "_", "#x", "b", ".0f", "%", ".1%", "g", "G", "+,.1f", "=+9", "^9", "z.0f", "#.3g"]:
    row = []
    for value in values:
        try:
            row.append(format(value, spec))
        except ValueError as error:
            row.append("!")
    print(spec, row)
