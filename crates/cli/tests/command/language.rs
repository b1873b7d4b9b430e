use crate::support::Desk;

const TEXT: &str = "# Return\n\nThe police recorded an incident of domestic abuse.\n";

#[test]
fn a_remark_has_its_place_and_its_words() {
    let desk = Desk::new();
    desk.write("return.md", TEXT);
    let ran = desk.run(["language", "return.md"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("return.md:3:24 incident-for-a-pattern “incident"), "{}", ran.out);
    let ran = desk.run(["language", "return.md", "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&answer["remarks"][0]["line"], &answer["remarks"][0]["column"]), (&3.into(), &24.into()));
}

#[test]
fn the_kind_of_text_matters_and_marks_only_where_asked() {
    let desk = Desk::new();
    desk.write("return.md", TEXT);
    assert_eq!(desk.run(["language", "return.md", "--kind", "police-recording"]).code, 0);
    desk.write("quoted.md", format!("<!-- language: quoted-file -->\n{TEXT}"));
    assert_eq!(desk.run(["language", "quoted.md"]).code, 1);
    assert_eq!(desk.run(["language", "quoted.md", "--markers"]).code, 0);
    assert_eq!(desk.run_with(["language", "-"], TEXT).code, 1);
}

#[test]
fn what_cannot_be_read_ends_with_2_and_no_half_answer() {
    let desk = Desk::new();
    desk.write("return.md", TEXT);
    desk.write("word.docx", b"PK\x03\x04\0\0\0");
    for other in ["absent.md", "word.docx"] {
        let ran = desk.run(["language", "return.md", other]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{other}");
    }
    desk.write("old.txt", b"An incident of domestic abuse, \x93quoted\x94.");
    assert_eq!(desk.run(["language", "old.txt"]).code, 1, "Windows-1252");
}
