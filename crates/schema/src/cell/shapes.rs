//! What texts look like: what Excel makes of them, and what may tell who somebody is.

/// True when a reference could be somebody's number from elsewhere, or says who somebody is: an NHS number, a National
/// Insurance number, a date, a telephone number.
///
/// A pseudonym that happens to have such a form is refused too: nobody can tell the two apart later.
pub(super) fn may_be_somebody(cell: &[u8]) -> bool {
    match cell.len() {
        // Digits only, or a date: a pseudonym has letters in it.
        8..=12 => is_nhs_number(cell) || is_national_insurance(cell) || is_telephone(cell) || is_date(cell),
        _ => false,
    }
}

/// Ten digits of which the last is the right check digit (modulus 11), with or without hyphens as they are printed.
fn is_nhs_number(cell: &[u8]) -> bool {
    let mut sum = 0_u32;
    let mut digits = 0_u32;
    let mut last = 0_u32;
    for byte in cell {
        match byte {
            b'0'..=b'9' => {
                last = u32::from(byte & 15);
                digits = digits.wrapping_add(1);
                if digits < 10 {
                    sum = sum.wrapping_add(last.wrapping_mul(11_u32.wrapping_sub(digits)));
                }
            }
            b'-' => {}
            _ => return false,
        }
    }
    let check = 11_u32.wrapping_sub(sum % 11) % 11;
    digits == 10 && check == last
}

/// Two letters, six digits, one letter from A to D.
fn is_national_insurance(cell: &[u8]) -> bool {
    match cell {
        [a, b, digits @ .., d] => {
            digits.len() == 6
                && a.is_ascii_alphabetic()
                && b.is_ascii_alphabetic()
                && digits.iter().all(u8::is_ascii_digit)
                && matches!(d.to_ascii_uppercase(), b'A'..=b'D')
        }
        _ => false,
    }
}

/// Eleven digits that begin with 0, or twelve with 44.
fn is_telephone(cell: &[u8]) -> bool {
    cell.iter().all(u8::is_ascii_digit)
        && (cell.len() == 11 && cell.starts_with(b"0") || cell.len() == 12 && cell.starts_with(b"44"))
}

/// `YYYY-MM-DD` or `DD-MM-YYYY`: perhaps a date of birth.
fn is_date(cell: &[u8]) -> bool {
    match cell {
        [a, b, c, d, b'-', e, f, b'-', g, h] | [g, h, b'-', e, f, b'-', a, b, c, d] => {
            [a, b, c, d, e, f, g, h].iter().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    }
}

/// Text without control characters, within the limit, that no spreadsheet would take for a formula.
pub(super) fn is_plain_text(cell: &[u8], max: u32) -> bool {
    cell.len() <= usize::try_from(max).unwrap_or(usize::MAX)
        && !is_formula(cell)
        && !cell.iter().any(|byte| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t'))
        && !cell.starts_with(b" ")
        && !cell.ends_with(b" ")
}

/// What a spreadsheet would run as a formula.
pub(super) fn is_formula(cell: &[u8]) -> bool {
    matches!(cell.first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r'))
}

/// `1/2/2026`, `01.02.26` or `1 Feb 2026`: what spreadsheets and people make of a date.
pub(super) fn is_other_date(cell: &[u8]) -> bool {
    let mut parts = cell.split(|byte| matches!(byte, b'/' | b'.' | b' ' | b'-' | b'T'));
    let (Some(first), Some(second), Some(third)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let digits = |part: &[u8], most: usize| {
        !part.is_empty() && part.len() <= most && part.iter().all(u8::is_ascii_digit)
    };
    let month = |part: &[u8]| {
        digits(part, 2) || (3..=9).contains(&part.len()) && part.is_ascii() && names_a_month(part)
    };
    digits(first, 4) && month(second) && digits(third, 4)
}

fn names_a_month(part: &[u8]) -> bool {
    const MONTHS: [&[u8]; 12] =
        [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];
    part.get(..3).is_some_and(|start| MONTHS.iter().any(|month| month.eq_ignore_ascii_case(start)))
}

/// Five digits from 1950 to 2099 as a spreadsheet counts days: a date that lost its format.
pub(super) fn is_serial_day(cell: &[u8]) -> bool {
    cell.len() == 5 && super::whole_number(cell).is_some_and(|number| (18_264..=73_050).contains(&number))
}

/// `1.23E+11`: a long number that a spreadsheet shortened and that cannot be got back.
pub(super) fn is_scientific(cell: &[u8]) -> bool {
    let Some(at) = cell.iter().position(|byte| matches!(byte, b'E' | b'e')) else { return false };
    let (mantissa, exponent) = cell.split_at(at);
    let power = exponent.get(1..).unwrap_or_default();
    let power = power.strip_prefix(b"+").unwrap_or(power);
    mantissa.contains(&b'.')
        && mantissa.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
        && !power.is_empty()
        && power.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_elsewhere_are_no_pseudonyms() {
        // 943 476 5919 is a number of the published examples; 999 numbers are kept for tests.
        for cell in [
            "9434765919",
            "943-476-5919",
            "QQ123456C",
            "02079460000",
            "447700900123",
            "1990-04-01",
            "01-04-1990",
        ] {
            assert!(may_be_somebody(cell.as_bytes()), "{cell}");
        }
        for cell in
            ["9434765918", "P0000001", "a8f3-22c1", "QQ123456E", "12079460000", "abcdefghij", "1990-4-1"]
        {
            assert!(!may_be_somebody(cell.as_bytes()), "{cell}");
        }
    }

    #[test]
    fn what_spreadsheets_do() {
        for cell in
            ["1/2/2026", "01.02.26", "1 Feb 2026", "1-September-2026", "2026/02/01", "2026-02-01T00:00"]
        {
            assert!(is_other_date(cell.as_bytes()), "{cell}");
        }
        for cell in ["1 Foo 2026", "abc", "1/2", "12345"] {
            assert!(!is_other_date(cell.as_bytes()), "{cell}");
        }
        assert!(is_serial_day(b"45600") && !is_serial_day(b"99999") && !is_serial_day(b"4560"));
        assert!(
            is_scientific(b"1.23E+11")
                && is_scientific(b"1.0e9")
                && !is_scientific(b"E1")
                && !is_scientific(b"1E")
        );
        assert!(is_formula(b"=1+1") && is_formula(b"@SUM") && !is_formula(b"yes"));
    }
}
