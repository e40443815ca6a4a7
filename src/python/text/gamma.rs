//! The gamma function as CPython computes it, by Lanczos' sum: J. Luther, C. Lanczos, "A precision approximation of the gamma
//! function", 1964; g and the thirteen terms are those of Boost's `lanczos13m53`. Knows no Python value.

#![allow(clippy::excessive_precision, reason = "the digits that the approximation was published with")]

use super::elementary::{cos, exp, log, pow, sin};
use std::f64::consts::PI;

const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const ABOVE: [f64; 13] = [
    23_531_376_880.410_759_688_572_007_674_451_636_754_7,
    42_919_803_642.649_098_768_957_899_047_001_988_850_9,
    35_711_959_237.355_668_049_440_185_451_547_166_705_9,
    17_921_034_426.037_209_699_919_755_754_458_931_112_67,
    6_039_542_586.352_028_005_064_291_644_307_297_921_07,
    1_439_720_407.311_721_673_663_223_072_794_912_393_97,
    248_874_557.862_054_156_511_460_386_413_229_423_216,
    31_426_415.585_400_194_380_614_231_628_318_205_363,
    2_876_370.628_935_372_441_225_409_051_620_849_613_6,
    186_056.265_395_223_495_040_294_989_716_045_699_28,
    8_071.672_002_365_816_210_638_002_902_272_250_613_8,
    210.824_277_751_579_345_872_509_733_920_713_362_71,
    2.506_628_274_631_000_270_164_908_177_133_837_338_6,
];
/// The coefficients of x(x + 1)…(x + 11).
const BELOW: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

/// The quotient of both polynomials; for large `x` those in `1 / x`, which do not overflow.
fn lanczos(x: f64) -> f64 {
    let terms = ABOVE.iter().zip(&BELOW);
    let (above, below) = if x < 5.0 {
        terms.rev().fold((0.0, 0.0), |(p, q), (a, b)| (p * x + a, q * x + b))
    } else {
        terms.fold((0.0, 0.0), |(p, q), (a, b)| (p / x + a, q / x + b))
    };
    above / below
}

/// sin(pi x), without what the rounding of `pi x` would lose.
fn sine_of_turns(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as u8 {
        0 => sin(PI * y),
        1 => cos(PI * (y - 0.5)),
        2 => sin(PI * (1.0 - y)),
        3 => -cos(PI * (y - 1.5)),
        _ => sin(PI * (y - 2.0)),
    };
    r * x.signum()
}

/// Not for zero and negative whole numbers.
pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x > 0.0 || x.is_nan() { x } else { f64::NAN };
    }
    let size = x.abs();
    if x == x.floor() && (1.0..=23.0).contains(&x) {
        return (2..x as u64).fold(1.0, |f, n| f * n as f64);
    }
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sine_of_turns(x) } else { f64::INFINITY };
    }
    let half = G - 0.5;
    let y = size + half;
    // What the sum lost.
    let lost = if size > half { (y - size) - half } else { (y - half) - size };
    let z = lost * G / y;
    let twice = |r: f64, by: fn(f64, f64) -> f64| {
        if size < 140.0 {
            return by(r, pow(y, size - 0.5));
        }
        let root = pow(y, size / 2.0 - 0.25);
        by(by(r, root), root)
    };
    if x < 0.0 {
        let r = -PI / sine_of_turns(size) / size * exp(y) / lanczos(size);
        return twice(r - z * r, |r, p| r / p);
    }
    let r = lanczos(size) / exp(y);
    twice(r + z * r, |r, p| r * p)
}

/// The logarithm of the gamma function's size; not for zero and negative whole numbers.
pub fn lgamma(x: f64) -> f64 {
    let size = x.abs();
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return 0.0;
    }
    if size < 1e-20 {
        return -log(size);
    }
    let r = (log(lanczos(size)) - G) + (size - 0.5) * (log(size + G - 0.5) - 1.0);
    if x > 0.0 { r } else { 1.144_729_885_849_400_2 - log(sine_of_turns(size).abs()) - log(size) - r }
}
