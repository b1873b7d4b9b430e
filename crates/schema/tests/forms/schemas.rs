//! The forms for tools: they are JSON, and hold what the profile asks. Validators from outside look at them in
//! `cargo xtask test --from forms`.

use fingerpost_schema::{
    Need,
    forms::{csvw, data_package, json_schema},
    profile, profiles,
};
use serde_json::Value;

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn json_schema_asks_what_the_profile_asks() {
    for profile in profiles() {
        let schema = read(&json_schema(profile));
        for record in profile.records() {
            let row = &schema["$defs"][record.id];
            let required: Vec<&str> =
                row["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
            for field in record.fields {
                let need = profile.demand(record, field).unwrap().need;
                let property = &row["properties"][field.name];
                let place = format!("{} {} {}", profile.id, record.id, field.name);
                assert_eq!(required.contains(&field.name), need == Need::Required, "{place}");
                assert_eq!(*property == Value::Bool(false), need == Need::NotCollected, "{place}");
                if need != Need::NotCollected {
                    let words = property["anyOf"].as_array().is_some_and(|choices| {
                        choices.iter().any(|choice| choice["$ref"] == "#/$defs/type-missing")
                    });
                    assert_eq!(words, field.missing, "{place}");
                }
            }
        }
    }
}

#[test]
fn a_service_with_a_list_of_its_own_has_that_list() {
    let ethnicity = |id| {
        let schema = read(&json_schema(profile(id).unwrap()));
        schema["$defs"]["person"]["properties"]["ethnicity"]["anyOf"][0]["$ref"].as_str().unwrap().to_owned()
    };
    assert_eq!(ethnicity("police"), "#/$defs/list-police-self-defined-ethnicity-18-plus-1");
    assert_eq!(ethnicity("vva"), "#/$defs/list-ons-ethnic-group-census-2021");
}

#[test]
fn tables_have_the_columns_of_the_service_and_keys() {
    for profile in profiles() {
        let (web, package) = (read(&csvw(profile)), read(&data_package(profile)));
        for (at, record) in profile.records().into_iter().enumerate() {
            let names: Vec<&str> =
                fingerpost_schema::forms::columns(profile, record).iter().map(|f| f.name).collect();
            let of = |list: &Value| -> Vec<String> {
                list.as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap().to_owned()).collect()
            };
            let (table, resource) = (&web["tables"][at], &package["resources"][at]);
            assert_eq!(of(&table["tableSchema"]["columns"]), names, "{} {}", profile.id, record.id);
            assert_eq!(of(&resource["schema"]["fields"]), names, "{} {}", profile.id, record.id);
            let key = record.at(record.key).unwrap().name;
            assert_eq!(table["tableSchema"]["primaryKey"], key);
            assert_eq!(resource["schema"]["primaryKey"][0], key);
        }
    }
}

#[test]
fn a_reference_is_a_foreign_key_where_its_record_is_handed_in() {
    let keys = |id: &str, at: usize| -> Vec<String> {
        let package = read(&data_package(profile(id).unwrap()));
        let keys = package["resources"][at]["schema"]["foreignKeys"].as_array().cloned().unwrap_or_default();
        keys.iter().map(|key| key["fields"][0].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(keys("court", 0), [""; 0], "a person points nowhere");
    assert_eq!(keys("court", 1), ["person_id", "defendant_id"], "no file of cases comes from a court");
}
