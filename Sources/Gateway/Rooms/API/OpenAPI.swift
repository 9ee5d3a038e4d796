/// The description of `/api/v1` for programs and their authors: OpenAPI 3.1, written by hand.
///
/// A test holds it to `Route`: every route for programs stands in it with its method, and nothing else does.
enum OpenAPI {
    static let text = #"""
        {
        "openapi": "3.1.0",
        "info": {
          "title": "医靠 Yikao", "version": "1",
          "description": "城乡居民医疗保险：政策、试算、结算、账目。 Resident medical insurance: policies, quotes, settlements, books. Amounts are text in yuan with two decimals; days are 2023-07-01; moments are RFC 3339. Texts of problems follow Accept-Language (zh-CN, en). Sign in with POST /api/v1/session, keep the cookie, and send csrfToken as X-CSRF-Token with every change."
        },
        "servers": [{"url": "/"}],
        "paths": {
        \#(policies),
        \#(claims),
        \#(facts),
        \#(operators),
        \#(jobs),
        \#(session)
        },
        "components": {
        "securitySchemes": {"session": {"type": "apiKey", "in": "cookie", "name": "yikao"}},
        "parameters": {
        \#(parameters)
        },
        "responses": {
        \#(responses)
        },
        "schemas": {
        \#(claimSchemas),
        \#(statementSchemas),
        \#(factSchemas)
        }
        }
        }
        """#

    private static let parameters = #"""
        "Token": {"name": "X-CSRF-Token", "in": "header", "required": true, "schema": {"type": "string"},
          "description": "csrfToken of the session"},
        "Region": {"name": "region", "in": "path", "required": true, "schema": {"type": "string"},
          "description": "code of the pooling region, such as 500000"},
        "Version": {"name": "year", "in": "path", "required": true, "schema": {"type": "string"},
          "description": "benefit year, such as 2023: as it begins; or a day, such as 2024-06-01: as it is on that day, where the year changes within itself"},
        "Year": {"name": "year", "in": "path", "required": true, "schema": {"type": "integer"},
          "description": "benefit year, such as 2023"},
        "Receipt": {"name": "receipt", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/ID"}},
        "Operator": {"name": "operator", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/ID"}},
        "Job": {"name": "job", "in": "path", "required": true, "schema": {"$ref": "#/components/schemas/ID"}},
        "Number": {"name": "number", "in": "path", "required": true, "schema": {"type": "string"},
          "description": "the person's number (个人编号)"}
        """#

    private static let responses = #"""
        "Problem": {"description": "what is wrong and what to do (RFC 9457)",
          "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        """#
}
