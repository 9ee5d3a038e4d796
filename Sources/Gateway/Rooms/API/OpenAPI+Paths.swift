/// The paths of the description.
extension OpenAPI {
    static let policies = #"""
        "/health": {"get": {
          "summary": "Whether the program and its database answer",
          "responses": {
            "200": {"description": "they do", "content": {"application/json": {"schema": {"type": "object"}}}},
            "503": {"description": "the database does not"}}}},
        "/api/v1/openapi.json": {"get": {
          "summary": "This description",
          "responses": {"200": {"description": "OpenAPI 3.1",
            "content": {"application/json": {"schema": {"type": "object"}}}}}}},
        "/api/v1/policies": {"get": {
          "summary": "The regions and years whose policies are at hand (政策文件)",
          "responses": {
            "200": {"description": "in the order of region and year",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Policies"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/policies/{region}/{year}": {"get": {
          "summary": "Every number of a policy with its source, what is not known, what is not carried out",
          "parameters": [{"$ref": "#/components/parameters/Region"}, {"$ref": "#/components/parameters/Version"}],
          "responses": {
            "200": {"description": "the policy",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/WholePolicy"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """#

    static let claims = #"""
        "/api/v1/statements": {"post": {
          "summary": "Work a claim out and store nothing (试算): clerk, hospital, auditor",
          "description": "The person is either registered (person) or described (birth, tier, categories, district). A described person was treated at a level or in a facility, whose level is looked up, and counts as covered for the whole year with nothing used up yet.",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/QuoteRequest"}}}},
          "responses": {
            "200": {"description": "the statement, settled, stopped or refused",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Statement"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/claims": {"post": {
          "summary": "Settle a claim, file it and post it (结算): clerk, hospital for its own facility",
          "description": "facility and message are the key: the same message with the same content gets the same answer and is counted once; with other content it is refused with 409. A refusal (status refused) is an answer and leaves nothing behind.",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ClaimRequest"}}}},
          "responses": {
            "201": {"description": "settled and filed now; Location names the receipt",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}},
            "200": {"description": "settled before under this message, or refused",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}},
            "409": {"$ref": "#/components/responses/Problem"},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/claims/{receipt}": {"get": {
          "summary": "A filed settlement or reversal: clerk, auditor, hospital for its own facility",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Receipt"}],
          "responses": {
            "200": {"description": "the receipt with its statement",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/claims/{receipt}/reversal": {"post": {
          "summary": "Take a settlement back (冲正), once: clerk, hospital for its own facility",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Receipt"}, {"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ReversalRequest"}}}},
          "responses": {
            "201": {"description": "reversed now",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}},
            "200": {"description": "reversed before by the same message",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}}},
            "409": {"$ref": "#/components/responses/Problem"},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """#

    static let facts = #"""
        "/api/v1/persons": {"get": {
          "summary": "Persons whose number or name begins so, 50 at a time: clerk, auditor, in their area",
          "security": [{"session": []}],
          "parameters": [
            {"name": "search", "in": "query", "required": true, "schema": {"type": "string", "minLength": 2}},
            {"name": "after", "in": "query", "schema": {"type": "string"},
              "description": "next of the page before"}],
          "responses": {
            "200": {"description": "in the order of their numbers",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Persons"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/persons/search": {"post": {
          "summary": "Who holds a document of this number, or has this phone (按证件号码或电话); that it was asked is recorded, the number never: clerk, collector, department, school, auditor",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {
            "type": "object", "required": ["number"], "additionalProperties": false,
            "properties": {"number": {"type": "string", "description": "whole; never in an address"}}}}}},
          "responses": {
            "200": {"description": "those of your area",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Persons"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/persons/{number}/coverage": {"get": {
          "summary": "On which days a person is covered in a year, and why (享受待遇的日子); as known at the end of a day where one is given: clerk, auditor",
          "security": [{"session": []}],
          "parameters": [
            {"$ref": "#/components/parameters/Number"},
            {"name": "year", "in": "query", "schema": {"type": "integer"}, "description": "nothing: the current one"},
            {"name": "known", "in": "query", "schema": {"$ref": "#/components/schemas/Day"}}],
          "responses": {"200": {"description": "the coverage", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Coverage"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/persons/{number}/years/{year}": {"get": {
          "summary": "A person's year: coverage, what is used up, receipts, what to settle anew: clerk, auditor",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Number"}, {"$ref": "#/components/parameters/Year"}],
          "responses": {
            "200": {"description": "the year",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/PersonYear"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/journal": {"get": {
          "summary": "Entries of the funds' books (日记账), the latest first, 50 at a time: clerk, auditor",
          "security": [{"session": []}],
          "parameters": [
            {"name": "from", "in": "query", "schema": {"$ref": "#/components/schemas/Day"}},
            {"name": "to", "in": "query", "schema": {"$ref": "#/components/schemas/Day"}},
            {"name": "fund", "in": "query", "schema": {"$ref": "#/components/schemas/Fund"}},
            {"name": "kind", "in": "query", "schema": {"type": "string"}},
            {"name": "after", "in": "query", "schema": {"$ref": "#/components/schemas/ID"}}],
          "responses": {
            "200": {"description": "a page of entries",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Entries"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/trial-balance": {"get": {
          "summary": "Sums and balances of every account that moved (科目余额表): clerk, auditor",
          "security": [{"session": []}],
          "parameters": [{"name": "day", "in": "query", "schema": {"$ref": "#/components/schemas/Day"},
            "description": "up to the end of this day; without it, everything"}],
          "responses": {
            "200": {"description": "fund by fund",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TrialBalance"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """#

    static let operators = #"""
        "/api/v1/operators": {
          "get": {
            "summary": "Who may sign in: administrator, in their area",
            "security": [{"session": []}],
            "responses": {
              "200": {"description": "in the order of their names",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Operators"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
          "post": {
            "summary": "Add an operator; the answer tells the password, this once",
            "security": [{"session": []}],
            "parameters": [{"$ref": "#/components/parameters/Token"}],
            "requestBody": {"required": true,
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/OperatorRequest"}}}},
            "responses": {
              "201": {"description": "added",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ChangedOperator"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/operators/{operator}": {"post": {
          "summary": "Make a new password, disable or enable; open sessions end at once",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Operator"}, {"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {
            "type": "object", "required": ["act"], "additionalProperties": false,
            "properties": {"act": {"enum": ["password", "disable", "enable"]}}}}}},
          "responses": {
            "200": {"description": "done; with the password where one was made",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ChangedOperator"}}}},
            "409": {"$ref": "#/components/responses/Problem"},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """#

    static let jobs = #"""
        "/api/v1/jobs": {
          "get": {
            "summary": "Long work about your area, the newest first",
            "security": [{"session": []}],
            "parameters": [{"name": "after", "in": "query", "schema": {"$ref": "#/components/schemas/ID"}}],
            "responses": {
              "200": {"description": "a page of jobs",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Jobs"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
          "post": {
            "summary": "Begin a job of a kind that is offered, by whoever sees the whole region",
            "security": [{"session": []}],
            "parameters": [{"$ref": "#/components/parameters/Token"}],
            "requestBody": {"required": true, "content": {"application/json": {"schema": {
              "type": "object", "required": ["act"], "additionalProperties": false,
              "properties": {"act": {"type": "string", "description": "the kind, such as replay"}}}}}},
            "responses": {
              "201": {"description": "it waits for its turn",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/jobs/{job}": {"get": {
          "summary": "How far a job is, and what came of it",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Job"}],
          "responses": {
            "200": {"description": "the job",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/jobs/{job}/cancellation": {"post": {
          "summary": "Stop a job before its next batch; what it did is undone",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Job"}, {"$ref": "#/components/parameters/Token"}],
          "responses": {
            "200": {"description": "the job as it stands; it may need a moment to stop",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Job"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """#

    static let session = #"""
        "/api/v1/password": {"post": {
          "summary": "Change your own password; other sessions end, and the answer sets the cookie of a new one",
          "security": [{"session": []}],
          "parameters": [{"$ref": "#/components/parameters/Token"}],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {
            "type": "object", "required": ["current", "new"], "additionalProperties": false,
            "properties": {"current": {"type": "string"}, "new": {"type": "string", "minLength": 10}}}}}},
          "responses": {
            "200": {"description": "the new session",
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/api/v1/session": {
          "get": {
            "summary": "Who is signed in",
            "security": [{"session": []}],
            "responses": {
              "200": {"description": "the session",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
          "post": {
            "summary": "Sign in; the answer sets the cookie",
            "requestBody": {"required": true, "content": {"application/json": {"schema": {
              "type": "object", "required": ["name", "password"],
              "properties": {"name": {"type": "string"}, "password": {"type": "string"}}}}}},
            "responses": {
              "200": {"description": "the session",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Session"}}}},
              "default": {"$ref": "#/components/responses/Problem"}}},
          "delete": {
            "summary": "Sign out",
            "security": [{"session": []}],
            "parameters": [{"$ref": "#/components/parameters/Token"}],
            "responses": {
              "204": {"description": "the session has ended"},
              "default": {"$ref": "#/components/responses/Problem"}}}}
        """#
}
