import Scheme

/// The shapes of what is sent and answered.
extension OpenAPI {
    static let claimSchemas = #"""
        "Money": {"type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$", "examples": ["34790.00"]},
        "Day": {"type": "string", "format": "date"},
        "ID": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "Words": {"type": "object", "required": ["zh", "en"],
          "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}},
        "Kind": {"enum": ["inpatient", "outpatient", "chronic", "twoDiseases", "negotiatedDrugs", "maternity", "prenatal"],
          "description": "待遇类别; inpatient where it is left out"},
        "Place": {"enum": ["local", "elsewhereFiled", "elsewhereUnfiled", "localUnreferred", "elsewhereReferred",
          "elsewhereEmergency", "provinceFiled", "provinceUnfiled", "provinceReferred", "provinceEmergency"],
          "description": "就医地; province… is care elsewhere in the province, where the policy tells it apart"},
        "SaidPlace": {"description": "就医地; local where it is left out; elsewhere (异地) alone where the policy treats all care elsewhere alike",
          "oneOf": [{"$ref": "#/components/schemas/Place"}, {"const": "elsewhere"}]},
        "Level": {"enum": ["primary", "secondary", "tertiary"]},
        "FacilityClass": {"type": "string",
          "description": "医疗机构类别: the region's own class within the level, where the policy has classes; a facility's own on record is looked up"},
        "Condition": {"type": "string",
          "description": "病种或分娩方式, by the key the policy gives it, where it grades by it"},
        "Transfer": {"type": "boolean", "description": "转院: the stay goes on from another hospital; inpatient only"},
        "Babies": {"type": "integer", "minimum": 1, "maximum": 9, "description": "胎儿数; maternity only"},
        "BedCharge": {"type": "string",
          "description": "床位费, yuan; a part of the total, and of what is in scope before the policy's limit of its price a day"},
        "BedDays": {"type": "integer", "minimum": 1, "maximum": \#(BedCharge.mostDays),
          "description": "床位天数; those of the stay where it is left out"},
        "Category": {"enum": ["destitute", "minimumLiving", "returnedToPoverty", "marginal", "monitored",
          "impoverishedByIllness", "orphan", "lowIncomeElder", "preferentialCare", "severelyDisabled",
          "thirdGradeDisabled", "liftedFromPoverty", "student", "universityStudent", "familyDoctor"]},
        "Payer": {"enum": ["basicFund", "criticalIllness", "medicalAid", "commercial", "charity", "patient", "undecided"]},
        "Fund": {"enum": ["basic", "criticalIllness", "medicalAid"]},
        "ClaimRequest": {"type": "object", "additionalProperties": false,
          "required": ["person", "facility", "message", "admission", "discharge", "total"],
          "properties": {
            "person": {"type": "string", "description": "个人编号"},
            "facility": {"type": "string", "pattern": "^[HP][0-9]{11}$",
              "description": "a hospital may leave its own out"},
            "message": {"type": "string", "maxLength": 64, "description": "the sender's own number (报文号)"},
            "kind": {"$ref": "#/components/schemas/Kind"},
            "place": {"$ref": "#/components/schemas/SaidPlace"},
            "facilityClass": {"$ref": "#/components/schemas/FacilityClass"},
            "condition": {"$ref": "#/components/schemas/Condition"},
            "transfer": {"$ref": "#/components/schemas/Transfer"},
            "babies": {"$ref": "#/components/schemas/Babies"},
            "admission": {"$ref": "#/components/schemas/Day"},
            "discharge": {"$ref": "#/components/schemas/Day"},
            "total": {"type": "string", "description": "总费用, yuan"},
            "outOfCatalogue": {"type": "string", "description": "目录外（丙类、自费）"},
            "overLimit": {"type": "string", "description": "超限价"},
            "firstSelfPay": {"type": "string", "description": "先行自付"},
            "bedCharge": {"$ref": "#/components/schemas/BedCharge"},
            "bedDays": {"$ref": "#/components/schemas/BedDays"}}},
        "QuoteRequest": {"type": "object", "additionalProperties": false,
          "required": ["admission", "discharge", "total"],
          "properties": {
            "person": {"type": "string", "description": "个人编号; then leave out the next four, and level; of level and facility give one"},
            "birth": {"$ref": "#/components/schemas/Day"},
            "tier": {"type": "string", "description": "缴费档次, by its key or Chinese name"},
            "categories": {"type": "array", "items": {"$ref": "#/components/schemas/Category"}},
            "district": {"type": "string", "description": "区县代码, such as 500112"},
            "facility": {"type": "string", "pattern": "^[HP][0-9]{11}$"},
            "level": {"$ref": "#/components/schemas/Level"},
            "kind": {"$ref": "#/components/schemas/Kind"},
            "place": {"$ref": "#/components/schemas/SaidPlace"},
            "facilityClass": {"$ref": "#/components/schemas/FacilityClass"},
            "condition": {"$ref": "#/components/schemas/Condition"},
            "transfer": {"$ref": "#/components/schemas/Transfer"},
            "babies": {"$ref": "#/components/schemas/Babies"},
            "admission": {"$ref": "#/components/schemas/Day"},
            "discharge": {"$ref": "#/components/schemas/Day"},
            "total": {"type": "string"}, "outOfCatalogue": {"type": "string"},
            "overLimit": {"type": "string"}, "firstSelfPay": {"type": "string"},
            "bedCharge": {"$ref": "#/components/schemas/BedCharge"},
            "bedDays": {"$ref": "#/components/schemas/BedDays"}}},
        "ReversalRequest": {"type": "object", "additionalProperties": false, "required": ["message"],
          "properties": {"message": {"type": "string", "maxLength": 64}}},
        "Receipt": {"type": "object", "required": ["status", "facility", "person", "effective", "statement"],
          "properties": {
            "status": {"$ref": "#/components/schemas/Status"},
            "receipt": {"$ref": "#/components/schemas/ID", "description": "absent where it was refused"},
            "facility": {"type": "string"}, "message": {"type": "string"}, "person": {"type": "string"},
            "effective": {"$ref": "#/components/schemas/Day"},
            "recorded": {"type": "string", "format": "date-time"},
            "reverses": {"$ref": "#/components/schemas/ID",
              "description": "the receipt this one takes back, with the amounts of its statement"},
            "reversedBy": {"$ref": "#/components/schemas/ID"},
            "statement": {"$ref": "#/components/schemas/Statement"}}},
        "Problem": {"type": "object", "required": ["type", "title", "status", "detail", "advice", "request"],
          "properties": {
            "type": {"type": "string", "description": "urn:yikao:problem:… ; it never changes"},
            "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
            "advice": {"type": "string"}, "request": {"type": "string"},
            "receipt": {"$ref": "#/components/schemas/ID"},
            "errors": {"type": "array", "description": "all wrong fields at once",
              "items": {"type": "object", "required": ["field", "detail", "advice"],
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"},
                  "advice": {"type": "string"}}}}}},
        "Role": {"enum": ["clerk", "collector", "department", "school", "hospital", "auditor", "administrator"]},
        "Department": {"enum": ["civilAffairs", "ruralAffairs", "disabledPersons", "veterans", "health", "education",
          "publicSecurity", "tax"]},
        "Job": {"type": "object", "required": ["id", "kind", "title", "place", "asked", "state", "attempts"],
          "properties": {
            "id": {"$ref": "#/components/schemas/ID"}, "kind": {"type": "string"},
            "title": {"$ref": "#/components/schemas/Words"},
            "place": {"type": "string", "description": "code of the place it is about"},
            "asked": {"type": "string", "format": "date-time"},
            "state": {"enum": ["waiting", "running", "finished", "failed", "cancelled"]},
            "attempts": {"type": "integer", "description": "more than 1 where the program stopped in the middle"},
            "done": {"type": "integer"}, "total": {"type": "integer"}, "note": {"type": "string"},
            "result": {"type": "string"}, "failure": {"type": "string"}}},
        "Jobs": {"type": "object", "properties": {
          "jobs": {"type": "array", "items": {"$ref": "#/components/schemas/Job"}},
          "next": {"$ref": "#/components/schemas/ID"}}},
        "OperatorRequest": {"type": "object", "additionalProperties": false, "required": ["name", "role"],
          "properties": {
            "name": {"type": "string", "minLength": 2, "maxLength": 40},
            "role": {"$ref": "#/components/schemas/Role"},
            "facility": {"type": "string", "description": "its code, for a hospital's operator alone"},
            "department": {"$ref": "#/components/schemas/Department"},
            "school": {"type": "string", "description": "its code, for a school's operator alone"},
            "scope": {"type": "string", "description": "辖区代码; a clerk's or collector's may be a township or village; the administrator's own where it is left out"}}},
        "Operator": {"type": "object", "properties": {
          "id": {"$ref": "#/components/schemas/ID"}, "name": {"type": "string"},
          "role": {"$ref": "#/components/schemas/Role"}, "facility": {"type": "string"},
          "department": {"$ref": "#/components/schemas/Department"}, "school": {"type": "string"},
          "scope": {"type": "string"}, "isDisabled": {"type": "boolean"}}},
        "Operators": {"type": "object", "properties": {
          "operators": {"type": "array", "items": {"$ref": "#/components/schemas/Operator"}}}},
        "ChangedOperator": {"type": "object", "required": ["operator"], "properties": {
          "operator": {"$ref": "#/components/schemas/Operator"},
          "password": {"type": "string", "description": "made now, and told this once"}}},
        "Session": {"type": "object", "required": ["name", "role", "scope", "csrfToken"],
          "properties": {
            "name": {"type": "string"}, "role": {"$ref": "#/components/schemas/Role"},
            "facility": {"type": "string"}, "department": {"$ref": "#/components/schemas/Department"},
            "scope": {"type": "string"}, "csrfToken": {"type": "string"}}}
        """#

    static let statementSchemas = #"""
        "RefusalReason": {"enum": ["beforeBirth", "afterDeath", "notCovered", "facilityNotDesignated",
          "benefitUnknown", "placeUnknown", "notPaidThere", "notPaid", "numberUnknown", "classUnknown",
          "conditionUnknown", "conditionMissing", "noTerms"],
          "description": "in the order in which they are looked for; unknown: not known to us, which does not mean that nothing is due"},
        "Refusal": {"type": "object", "required": ["reason", "text"], "properties": {
          "reason": {"$ref": "#/components/schemas/RefusalReason"},
          "text": {"$ref": "#/components/schemas/Words", "description": "the whole of it in one sentence"},
          "about": {"$ref": "#/components/schemas/Words",
            "description": "the benefit, number, class or condition it is about"},
          "policyText": {"$ref": "#/components/schemas/Words",
            "description": "what the policy file says: what is not known, or the remark on what is not paid"},
          "at": {"type": "string", "description": "where it says so, such as 500000/2023.yaml:61"},
          "known": {"type": "array", "description": "classes or conditions that the policy has terms for",
            "items": {"type": "object", "required": ["key"], "properties": {
              "key": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"}}}},
          "meant": {"type": "string", "description": "which of them was most likely meant"},
          "day": {"$ref": "#/components/schemas/Day"},
          "citation": {"type": "integer", "description": "position in citations"}}},
        "Status": {"enum": ["settled", "stopped", "refused", "reversal"],
          "description": "stopped: settled up to a layer whose policy is not known"},
        "Statement": {"type": "object",
          "required": ["status", "plan", "person", "claim", "amounts", "shares", "scope", "layers", "footnotes",
            "citations", "program"],
          "properties": {
            "status": {"$ref": "#/components/schemas/Status"},
            "plan": {"type": "object", "properties": {
              "region": {"type": "string"}, "district": {"type": "string"}, "year": {"type": "integer"},
              "name": {"$ref": "#/components/schemas/Words"}, "fingerprint": {"type": "string"}}},
            "person": {"type": "object", "properties": {
              "tier": {"type": "string"}, "tierWords": {"$ref": "#/components/schemas/Words"},
              "categories": {"type": "array", "items": {"$ref": "#/components/schemas/Category"}},
              "age": {"type": "integer"}}},
            "claim": {"type": "object"},
            "facilityClass": {"$ref": "#/components/schemas/Words"},
            "condition": {"$ref": "#/components/schemas/Words"},
            "refusal": {"$ref": "#/components/schemas/Refusal"},
            "amounts": {"type": "object", "properties": {
              "total": {"$ref": "#/components/schemas/Money"},
              "outOfCatalogue": {"$ref": "#/components/schemas/Money"},
              "overLimit": {"$ref": "#/components/schemas/Money"},
              "firstSelfPay": {"$ref": "#/components/schemas/Money"},
              "inScope": {"$ref": "#/components/schemas/Money"}}},
            "shares": {"type": "array", "description": "who bears how much; together the total",
              "items": {"type": "object", "properties": {
                "payer": {"$ref": "#/components/schemas/Payer"}, "name": {"$ref": "#/components/schemas/Words"},
                "amount": {"$ref": "#/components/schemas/Money"}}}},
            "scope": {"type": "array", "items": {"$ref": "#/components/schemas/Step"}},
            "layers": {"type": "array", "items": {"$ref": "#/components/schemas/Layer"}},
            "unknown": {"type": "string"},
            "footnotes": {"type": "array", "items": {"type": "object", "properties": {
              "text": {"type": "string"}, "why": {"type": "string"}, "citation": {"type": "integer"},
              "kinds": {"type": "array", "items": {"$ref": "#/components/schemas/Kind"},
                "description": "the kinds of care it touches, none where it is about enrolment alone; absent: all"}}}},
            "citations": {"type": "array", "items": {"$ref": "#/components/schemas/Citation"}},
            "program": {"type": "string"}}},
        "Layer": {"type": "object", "properties": {
          "layer": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"},
          "payer": {"$ref": "#/components/schemas/Payer"},
          "paid": {"$ref": "#/components/schemas/Money",
            "description": "absent where the layer was not for this person or was not reached"},
          "steps": {"type": "array", "items": {"$ref": "#/components/schemas/Step"}},
          "notApplied": {"type": "array", "description": "what did not apply, and by how much it was missed",
            "items": {"type": "object", "properties": {
              "condition": {"type": "string"}, "text": {"$ref": "#/components/schemas/Words"},
              "limit": {"type": "string"}, "actual": {"$ref": "#/components/schemas/Money"},
              "distance": {"$ref": "#/components/schemas/Money"}, "citation": {"type": "integer"}}}}}},
        "Step": {"type": "object", "properties": {
          "step": {"type": "string"}, "title": {"$ref": "#/components/schemas/Words"},
          "formula": {"type": "string"}, "base": {"$ref": "#/components/schemas/Money"},
          "number": {"type": "string", "description": "an amount, or a ratio with %"},
          "result": {"$ref": "#/components/schemas/Money"},
          "citation": {"type": "integer", "description": "position in citations"}}},
        "Citation": {"type": "object", "properties": {
          "places": {"type": "array", "items": {"type": "object", "properties": {
            "document": {"type": "object", "properties": {
              "key": {"type": "string"}, "title": {"type": "string"}, "issuer": {"type": "string"},
              "number": {"type": "string"}, "date": {"type": "string"}, "address": {"type": "string"}}},
            "article": {"type": "string"}}}},
          "confidence": {"enum": ["low", "medium", "high"]},
          "carriedFrom": {"type": "integer", "description": "taken over from an older year"},
          "note": {"type": "string"}, "at": {"type": "string", "description": "place in the policy file"}}}
        """#

    static let factSchemas = #"""
        "Policies": {"type": "object", "properties": {
          "policies": {"type": "array", "items": {"$ref": "#/components/schemas/Policy"}}}},
        "Policy": {"type": "object", "properties": {
          "region": {"type": "string"}, "year": {"type": "integer"},
          "from": {"$ref": "#/components/schemas/Day", "description": "where it changes a year that has begun"},
          "name": {"$ref": "#/components/schemas/Words"}, "fingerprint": {"type": "string"},
          "tiers": {"type": "array", "items": {"$ref": "#/components/schemas/Choice"}},
          "districts": {"type": "array", "items": {"$ref": "#/components/schemas/Choice"}},
          "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
          "href": {"type": "string"}}},
        "Choice": {"type": "object", "properties": {
          "key": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"}}},
        "WholePolicy": {"type": "object", "properties": {
          "policy": {"$ref": "#/components/schemas/Policy"},
          "items": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
          "national": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}},
          "warnings": {"type": "array", "items": {"$ref": "#/components/schemas/Words"}},
          "examples": {"type": "array", "items": {"$ref": "#/components/schemas/Example"}}}},
        "Example": {"type": "object", "properties": {
          "id": {"type": "string"}, "name": {"type": "string"}, "file": {"type": "string"},
          "source": {"type": "string"}, "standing": {"type": "string"}, "holds": {"type": "boolean"},
          "figures": {"type": "array", "items": {"type": "object", "properties": {
            "figure": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"},
            "expected": {"$ref": "#/components/schemas/Value"},
            "computed": {"$ref": "#/components/schemas/Value"}, "holds": {"type": "boolean"},
            "remark": {"$ref": "#/components/schemas/Words", "description": "why nothing is paid, where that is the figure"}}}}}},
        "Value": {"description": "an amount, a number of months, or a day", "oneOf": [
          {"$ref": "#/components/schemas/Money"}, {"type": "integer"}, {"$ref": "#/components/schemas/Day"}]},
        "Item": {"type": "object", "properties": {
          "kind": {"enum": ["number", "national", "unknown", "unmodelled"]}, "path": {"type": "string"},
          "section": {"$ref": "#/components/schemas/Words"}, "name": {"$ref": "#/components/schemas/Words"},
          "value": {"$ref": "#/components/schemas/Words"}, "district": {"type": "string"},
          "departs": {"type": "string"}, "citation": {"$ref": "#/components/schemas/Citation"}}},
        "Persons": {"type": "object", "properties": {
          "persons": {"type": "array", "items": {"$ref": "#/components/schemas/Person"}},
          "next": {"type": "string"}}},
        "Person": {"type": "object", "properties": {
          "number": {"type": "string"}, "name": {"type": "string"}, "sex": {"type": "string"},
          "birth": {"$ref": "#/components/schemas/Day"}, "death": {"$ref": "#/components/schemas/Day"},
          "district": {"type": "string"}, "village": {"type": "string"}}},
        "Coverage": {"type": "object", "properties": {
          "person": {"type": "string"}, "year": {"type": "integer"}, "known": {"$ref": "#/components/schemas/Day"},
          "knowsPayments": {"type": "boolean", "description": "whether days of payment were looked at; if not, nothing is said of a wait"},
          "days": {"type": "integer"},
          "spans": {"type": "array", "items": {"type": "object", "properties": {
            "tier": {"type": "string"}, "ground": {"type": "string"},
            "from": {"$ref": "#/components/schemas/Day"}, "through": {"$ref": "#/components/schemas/Day"},
            "begins": {"type": "string", "description": "why: registered, window, payment, waited, repaired, exempt, birth, unpaid, unknown"},
            "ends": {"type": "string", "description": "why: yearEnd, graduate, registeredEnd, death, or why the person left"},
            "months": {"type": "integer", "description": "of waiting"}}}},
          "lapsed": {"type": "array", "items": {"type": "integer"}},
          "repaired": {"type": "integer", "description": "how many of them were paid for afterwards"},
          "continuousYears": {"type": "integer"}}},
        "PersonYear": {"type": "object", "properties": {
          "person": {"$ref": "#/components/schemas/Person"}, "year": {"type": "integer"},
          "categories": {"type": "array", "items": {"type": "object", "properties": {
            "category": {"$ref": "#/components/schemas/Category"},
            "from": {"$ref": "#/components/schemas/Day"}, "through": {"$ref": "#/components/schemas/Day"},
            "source": {"type": "string"}}}},
          "enrolments": {"type": "array", "items": {"type": "object", "properties": {
            "year": {"type": "integer"}, "tier": {"type": "string"},
            "from": {"$ref": "#/components/schemas/Day"}, "through": {"$ref": "#/components/schemas/Day"}}}},
          "stays": {"type": "integer", "description": "admissions; transfers are not counted"},
          "inScope": {"$ref": "#/components/schemas/Money"},
          "counters": {"type": "object", "description": "by layer, or layer.condition", "additionalProperties": {
            "type": "object", "properties": {
              "entered": {"$ref": "#/components/schemas/Money"}, "paid": {"$ref": "#/components/schemas/Money"},
              "deductible": {"$ref": "#/components/schemas/Money"},
              "excess": {"$ref": "#/components/schemas/Money"}}}},
          "receipts": {"type": "array", "items": {"type": "object", "properties": {
            "receipt": {"$ref": "#/components/schemas/ID"}, "facility": {"type": "string"},
            "effective": {"$ref": "#/components/schemas/Day"},
            "recorded": {"type": "string", "format": "date-time"},
            "total": {"$ref": "#/components/schemas/Money"},
            "shares": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Money"}},
            "reverses": {"$ref": "#/components/schemas/ID"}, "reversedBy": {"$ref": "#/components/schemas/ID"}}}},
          "review": {"type": "array", "description": "to reverse and settle anew",
            "items": {"type": "object", "properties": {
              "receipt": {"$ref": "#/components/schemas/ID"},
              "kind": {"enum": ["planMissing", "counters", "kept", "amount", "layers", "uses", "refused"]},
              "payer": {"$ref": "#/components/schemas/Payer"}, "filed": {"$ref": "#/components/schemas/Money"},
              "now": {"$ref": "#/components/schemas/Money"},
              "reason": {"$ref": "#/components/schemas/RefusalReason"}}}}}},
        "Entries": {"type": "object", "properties": {
          "entries": {"type": "array", "items": {"type": "object", "properties": {
            "id": {"$ref": "#/components/schemas/ID"}, "effective": {"$ref": "#/components/schemas/Day"},
            "recorded": {"type": "string", "format": "date-time"}, "kind": {"type": "string"},
            "memo": {"$ref": "#/components/schemas/Words"}, "reference": {"type": "string"},
            "reverses": {"$ref": "#/components/schemas/ID"},
            "postings": {"type": "array", "items": {"type": "object", "properties": {
              "account": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"},
              "fund": {"$ref": "#/components/schemas/Fund"}, "party": {"type": "string"},
              "side": {"enum": ["debit", "credit"]},
              "amount": {"$ref": "#/components/schemas/Money"}}}}}}},
          "next": {"$ref": "#/components/schemas/ID"}}},
        "TrialBalance": {"type": "object", "properties": {
          "day": {"$ref": "#/components/schemas/Day"}, "isBalanced": {"type": "boolean"},
          "funds": {"type": "array", "items": {"type": "object", "properties": {
            "fund": {"$ref": "#/components/schemas/Fund"}, "name": {"$ref": "#/components/schemas/Words"},
            "debits": {"$ref": "#/components/schemas/Money"}, "credits": {"$ref": "#/components/schemas/Money"}}}},
          "accounts": {"type": "array", "items": {"type": "object", "properties": {
            "account": {"type": "string"}, "name": {"$ref": "#/components/schemas/Words"},
            "fund": {"$ref": "#/components/schemas/Fund"},
            "kind": {"enum": ["asset", "liability", "net", "income", "expense"]},
            "debits": {"$ref": "#/components/schemas/Money"}, "credits": {"$ref": "#/components/schemas/Money"},
            "amount": {"$ref": "#/components/schemas/Money"}}}}}}
        """#
}
