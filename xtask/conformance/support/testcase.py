"""Stands in for `test.support.testcase`: assertions over exceptions and floats."""
import math


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        if exc is None and template is None:
            return
        self.assertIsNotNone(exc)
        self.assertIsNotNone(template)
        if not isinstance(exc, ExceptionGroup):
            self.assertEqual((type(exc), exc.args), (type(template), template.args))
            return
        self.assertEqual((exc.message, len(exc.exceptions)), (template.message, len(template.exceptions)))
        for one, other in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(one, other)


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        same = math.isnan(x) and math.isnan(y) or x == y and math.copysign(1, x) == math.copysign(1, y)
        self.assertTrue(same, f"{x!r} is not {y!r}")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertFloatsAreIdentical(x.real, y.real)
        self.assertFloatsAreIdentical(x.imag, y.imag)
